import type { Service } from 'shared/contracts/services';
import { articlesIn, citationOf } from './article';
import type { Declaration } from './service';

export function service(declaration: Declaration): Service {
  const { id, name, about, because, state } = declaration;
  return { id, name, about, beneficiaries: [...declaration.for], state, citations: articlesIn(because).map(citationOf), ways: waysOf(declaration) };
}

function waysOf(declaration: Declaration): Service['ways'] {
  if (declaration.state === 'working') return [{ to: 'page', path: declaration.page }];
  return declaration.state === 'linked' ? [...declaration.ways] : [];
}
