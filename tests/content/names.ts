/** A small name table for the engine's tests: one of each kind of rule. Not the knowledge base. */
import type { NameTable } from '../../knowledge/name-table';

export const testNames: NameTable = {
  contexts: [
    { needs: ['therap*', 'cognitive'], never: ['motorcycle', 'test'] },
    { needs: ['treat*', 'symptom*', 'medicine'], never: ['economic', 'tropical', 'great'] },
    { never: ['city of'] },
    { needs: ['coil*', '<my', '>day', '@mind'], never: ['freight', '>Ltd'] },
  ],
  targets: [
    {
      entry: 'ketamine-infusion',
      kind: 'treatment',
      plain: 'ketamine|ketamine infusion|ketamine infusion therapy|IV ketamine',
      special: [],
    },
    { entry: 'esketamine', kind: 'treatment', plain: 'esketamine|Spravato|(S)-ketamine|S-ketamine', special: [] },
    { entry: 'ssris', kind: 'treatment', plain: 'SSRI|selective serotonin reuptake inhibitor', special: [] },
    { entry: 'ssris', kind: 'treatment', member: 'sertraline', plain: 'sertraline|Zoloft', special: [] },
    {
      entry: 'cbt',
      kind: 'treatment',
      plain: 'cognitive behavioral therapy|cognitive behavioural therapy',
      special: [['CBT', 1, 0, 0]],
    },
    {
      entry: 'tms',
      kind: 'treatment',
      plain: 'transcranial magnetic stimulation',
      special: [['TMS', 1, 0, 3]],
    },
    { entry: 'opioids', kind: 'treatment', plain: 'opioid|opiate', special: [['Norco', 0, 0, 2]] },
    { entry: 'depression', kind: 'condition', plain: 'major depressive disorder', special: [['depression', 0, 0, 1]] },
    { entry: 'ptsd', kind: 'condition', plain: 'PTSD|post-traumatic stress disorder', special: [] },
    {
      entry: 'treatment-resistant-depression',
      kind: 'condition',
      plain: 'treatment-resistant depression',
      special: [],
    },
  ],
};
