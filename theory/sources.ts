/** The bibliography: what the claims cite. */
import type { Bibliography } from '../src/claim/source.ts';

/** Key to entry; what `cite` refers to. */
export const sources = {
  suresh2025: {
    authors: ['Ananda Theertha Suresh', 'Andrew Thangaraj', 'Aditya Nanda Kishore Khandavally'],
    title: 'Rate of Model Collapse in Recursive Training',
    year: 2025,
    venue: 'AISTATS, PMLR 258:1396–1404',
    arxiv: '2412.17646',
    url: 'https://proceedings.mlr.press/v258/suresh25a.html',
  },
  seddik2024: {
    authors: ['Mohamed El Amine Seddik', 'Suei-Wen Chen', 'Soufiane Hayou', 'Pierre Youssef', 'Merouane Debbah'],
    title: 'How Bad is Training on Synthetic Data? A Statistical Analysis of Language Model Collapse',
    year: 2024,
    venue: 'COLM',
    arxiv: '2404.05090',
  },
  bertrand2024: {
    authors: ['Quentin Bertrand', 'Avishek Joey Bose', 'Alexandre Duplessis', 'Marco Jiralerspong', 'Gauthier Gidel'],
    title: 'On the Stability of Iterative Retraining of Generative Models on their own Data',
    year: 2024,
    venue: 'ICLR',
    arxiv: '2310.00429',
  },
  ewens2004: {
    authors: ['Warren J. Ewens'],
    title: 'Mathematical Population Genetics I: Theoretical Introduction',
    year: 2004,
    venue: 'Springer, 2nd edition',
    doi: '10.1007/978-0-387-21822-9',
  },
  kingman1982: {
    authors: ['John F. C. Kingman'],
    title: 'The coalescent',
    year: 1982,
    venue: 'Stochastic Processes and their Applications 13(3):235–248',
    doi: '10.1016/0304-4149(82)90011-4',
  },
  cochran1934: {
    authors: ['William G. Cochran'],
    title: 'The distribution of quadratic forms in a normal system, with applications to the analysis of covariance',
    year: 1934,
    venue: 'Mathematical Proceedings of the Cambridge Philosophical Society 30(2):178–191',
    doi: '10.1017/S0305004100016595',
  },
  corroborate: {
    authors: ['The authors of Corroborate'],
    title: 'Corroborate: statements derived here, unrefereed; the proof is in the note of the claim',
    year: 2025,
  },
} as const satisfies Bibliography;
