/** An article as Wikipedia has it: what it is about, and its lead. */
export interface Article {
  title: string;
  description: string;
  lead: string;
  /** Titles that lead to it. */
  redirects?: readonly string[];
  /** It only lists what its title can mean. */
  isDisambiguation?: true;
}

/** Articles of a small encyclopedia, written for the tests in the form that Wikipedia's leads have. */
export const ARTICLES: readonly Article[] = [
  {
    title: 'Ada Lovelace',
    description: 'English mathematician (1815–1852)',
    lead:
      'Augusta Ada King, Countess of Lovelace (née Byron; 10 December 1815 – 27 November 1852), also known as Ada Lovelace, was an ' +
      'English mathematician and writer. She wrote about a proposed mechanical computer, the Analytical Engine of Charles Babbage. ' +
      'She was the first to see that the machine could do more than calculate.',
  },
  {
    title: 'Black hole',
    description: 'Compact astronomical body',
    redirects: ['Black holes'],
    lead:
      'A black hole is a body so dense that its gravity lets nothing escape, not even light. The edge behind which nothing comes back ' +
      'is called the event horizon. Black holes of stellar mass form when very heavy stars collapse.',
  },
  {
    title: 'Photosynthesis',
    description: 'Biological process to convert light into chemical energy',
    lead:
      'Photosynthesis (/ˌfoʊtəˈsɪnθəsɪs/ FOH-tə-SINTH-ə-sis) is a process by which plants, algae and some bacteria turn the energy of ' +
      'light into chemical energy. Most of it sets oxygen free.',
  },
  {
    title: 'Eiffel Tower',
    description: 'Tower in Paris, France',
    lead:
      'The Eiffel Tower (/ˈaɪfəl/ EYE-fəl; French: Tour Eiffel [tuʁ ɛfɛl]) is a lattice tower of wrought iron in Paris, France. It is ' +
      'named after the engineer Gustave Eiffel, whose company designed and built the tower from 1887 to 1889.\n' +
      'The tower is 330 metres (1,083 ft) tall, about as high as a building of 81 storeys. It has three levels for visitors.',
  },
  {
    title: 'Mercury',
    description: 'Topics referred to by the same term',
    isDisambiguation: true,
    lead: 'Mercury most commonly refers to: Mercury (planet), Mercury (element), Mercury (mythology).',
  },
  {
    title: 'Mercury (planet)',
    description: 'First planet from the Sun',
    lead: 'Mercury is the first planet from the Sun and the smallest in the Solar System. A year on it lasts 88 days.',
  },
  {
    title: 'Mercury (element)',
    description: 'Chemical element with atomic number 80 (Hg)',
    lead: 'Mercury is a chemical element; it has symbol Hg and atomic number 80. It is the only metal that is liquid in a room.',
  },
  {
    title: 'Mercury (mythology)',
    description: 'Roman god of trade, merchants and travel',
    lead: 'Mercury is a major god in Roman religion and mythology. He is the god of trade and of travellers.',
  },
  {
    title: 'Nigeria',
    description: 'Country in West Africa',
    lead:
      'Nigeria, officially the Federal Republic of Nigeria, is a country in West Africa. Its capital is Abuja, and its largest city ' +
      'is Lagos. Nigeria has a population of more than 230 million.',
  },
  {
    title: 'President of Nigeria',
    description: 'Head of state and of government of Nigeria',
    lead:
      'The president of Nigeria is the head of state and the head of government of Nigeria. The president is elected for four years. ' +
      'The current president is Bola Tinubu, who took office on May 29, 2023.',
  },
  {
    title: 'Dolly Parton',
    description: 'American singer (born 1946)',
    lead: 'Dolly Rebecca Parton (born January 19, 1946) is an American singer, songwriter and actress. She was born in Tennessee.',
  },
  {
    title: 'Telephone',
    description: 'Telecommunications device',
    lead:
      'A telephone is a device that lets two people talk when they are too far apart to hear each other. The telephone was patented ' +
      'by Alexander Graham Bell in 1876 and invented by several people at the same time.',
  },
  {
    title: 'Elephant',
    description: 'Largest living land animals',
    redirects: ['Elephants'],
    lead:
      'Elephants are the largest living land animals. Three species live today: two in Africa and one in Asia. Their trunk breathes, ' +
      'drinks, smells and grasps. They recognise themselves in a mirror.',
  },
  {
    title: 'Statue of Liberty',
    description: 'Statue in New York Harbor, U.S.',
    lead:
      'The Statue of Liberty is a statue of copper in New York Harbor. It was a gift of the people of France and was dedicated on ' +
      'October 28, 1886.',
  },
];
