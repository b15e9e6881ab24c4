/**
 * Words that many ambiguous names have in common, by field. A name's context asks for a whole field as "@mind", which
 * keeps the lists in one place and the reader small. They say less than a word of a name's own: any word against the name
 * that stands near outweighs them.
 */
export const FIELDS: Readonly<Record<string, string>> = {
  /** What people see a therapist or a psychiatrist about. */
  mind:
    'anxiety|anxious|antidepress*|bipolar|cbt|cognitive|compuls*|counsel*|dbt|depress*|emdr|grief|insomnia|low mood|mania|' +
    'manic|mental|mood|moods|obsess*|ocd|panic|phobi*|psych|psychiatr*|psycholog*|psychother*|ptsd|self-harm|shrink|' +
    'snri*|ssri*|suicid*|talk* therap*|therapist*|trauma*|worry|worries',
  /** Conditions and medicines of the mind by name, and no word that has other uses. */
  psych: 'antidepress*|anxiety|bipolar|depression|esketamine|ketamine|mania|psychiatr*|psychosis|ptsd|schizo*|ssri*',
  /** How people speak of a therapy that is given in visits. */
  course:
    '<course of|<courses of|<months of|<round of|<rounds of|<session of|<sessions of|<weeks of|>session|>sessions|' +
    '>therapist|>therapists|therapy|therapies',
  /** Being treated, whatever for. */
  care:
    'clinic*|consultant*|diagnos*|doctor*|dose*|gp|hospital*|medication*|medicine*|meds|mg|nhs|nurse*|patient*|' +
    'pharmac*|physician*|pill*|prescri*|psychiatr*|referral*|side effect*|surgeon*|symptom*|tablet*|therap*|treated|' +
    'treating|treatment*|ward',
  /** Medicines of the kinds that Evenhand knows. */
  drug:
    'antidepress*|antipsychotic*|benzo*|drug|drugs|esketamine|ketamine|maoi*|medication*|medicine*|meds|opiate*|opioid*|' +
    'prescri*|snri*|ssri*',
  antidepressant:
    'antidepress*|citalopram|clomipramine|depression|depressed|duloxetine|escitalopram|fluoxetine|maoi*|mirtazapine|' +
    'moclobemide|monoamine|paroxetine|phenelzine|reuptake|serotonin|sertraline|snri*|ssri*|tranylcypromine|tricyclic*|' +
    'venlafaxine',
  opioid:
    'addict*|buprenorphine|codeine|detox*|fentanyl|heroin|hydrocodone|methadone|morphine|naloxone|narcan|opiate*|opioid*|' +
    'overdose*|oxycodone|oxycontin|painkiller*|percocet|suboxone|tramadol|vicodin|withdrawal',
  pain:
    'arthritis|back pain|chronic pain|crps|facet|fibromyalgia|joint*|lumbar|nerve*|pain|pains|painful|painkiller*|' +
    'sciatica|spine|spinal',
  trial: 'cochrane|meta-analys*|participants|patients|placebo|randomi*|study|studies|trial*',
  trauma: 'emdr|post-traumatic|posttraumatic|ptsd|trauma|traumatic|traumatised|traumatized|veteran*',
};

/** Treatments for illness of any kind: that a page names them says nothing about its field. */
export const GENERAL: ReadonlySet<string> = new Set([
  'exercise',
  'nerve-blocks-and-stimulation',
  'nsaids',
  'pain-rehabilitation',
  'paracetamol',
]);
