import { computed, createApp, ref } from 'vue';
import { firstTurn, sceneAt } from './story';

createApp({
  setup() {
    const turn = ref(firstTurn());
    return { scene: computed(() => sceneAt(turn.value)), next: () => turn.value++ };
  },
  template: `
    <h1>Turn {{ scene.turn }}</h1>
    <button id="next" type="button" @click="next">Next</button>
    <p id="status">{{ scene.status }}</p>
    <p v-if="scene.hasNote">About {{ scene.items[0]?.name ?? 'nothing' }}s: <i>{{ scene.items.length }}</i> names.</p>
    <p v-if="scene.items.length === 0">Nothing is left but PTSD.</p>
    <ul v-else>
      <li v-for="{ id, name, helped } in scene.items" :key="id">
        <b>{{ name }}</b><template v-if="helped % 2 === 0">s</template> helped {{ helped }} of 10, or {{ name }}.
      </li>
    </ul>
    <template v-if="scene.form !== undefined"><p>Then <em>keta</em>mine {{ scene.form }}.</p></template>`,
}).mount('#app');
