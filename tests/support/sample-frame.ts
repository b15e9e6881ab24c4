/** The rows and the crisis lines of the sample pack; the numbers are not real. */
import type { CrisisLines, Dimension } from '../../knowledge/schema';

const ids = ['benefit', 'onset', 'duration', 'side-effects', 'serious-harms', 'stopping', 'time', 'cost', 'access'];

export const sampleDimensions: Dimension[] = [
  ...ids.map((id) => ({
    id,
    question: `Sample question about ${id}?`,
    explanation: `What ${id} means in the sample.`,
  })),
  { id: 'approval', question: 'Is the sample approved?', explanation: 'Whether anyone cleared it.', derived: true },
  { id: 'caring', question: 'If you care for a sample', explanation: 'What to watch for.' },
];

const line = {
  call: '000 111',
  text: null,
  url: null,
  hours: 'at sample hours',
  verifiedOn: '2026-11-22',
  evidence: ['SAM-03'],
};

export const sampleCrisisLines: CrisisLines = {
  emergency: [
    { region: 'US', place: 'Sample States', call: '000' },
    { region: 'GB', place: 'Sample Kingdom', call: '001' },
  ],
  lines: [
    { ...line, id: 'sample-us', region: 'US', place: 'Sample States', name: 'Sample line', text: '000' },
    {
      ...line,
      id: 'sample-gb',
      region: 'GB',
      place: 'Sample Kingdom',
      name: 'Sample kingdom line',
      call: null,
      text: 'HELLO to 000',
    },
    {
      ...line,
      id: 'sample-wls',
      region: 'GB-WLS',
      place: 'Sample Wales',
      name: 'Sample Welsh line',
      call: '002, then press 2',
    },
    {
      ...line,
      id: 'sample-int',
      region: 'INT',
      place: 'Anywhere',
      name: 'Sample finder',
      call: null,
      url: 'https://sample.example',
    },
  ],
};
