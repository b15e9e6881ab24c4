import type { Stage } from './stage';

/** Has every mention marked from now on, not only the first of a section: then the marks tell what was read. */
export async function markAll(stage: Stage): Promise<void> {
  const backstage = await stage.backstage();
  await backstage.store({ settings: { density: 'all' } });
  await backstage.page.close();
}
