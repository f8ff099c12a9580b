/** One page of each type, by its address from the site's root. */
export const pageTypes: { name: string; path: string }[] = [
  { name: 'home', path: '' },
  { name: 'the list', path: 'signatures/' },
  { name: 'a signature', path: 'signatures/nf-queue-gso-null/' },
  { name: 'the matcher reference', path: 'matcher/' },
  { name: 'the kinds', path: 'kinds/' },
  { name: 'the guides', path: 'guides/' },
  { name: 'a guide', path: 'guides/author/' },
  { name: 'the guide to hosting', path: 'guides/hosting/' },
  { name: 'search', path: 'search/' },
  { name: 'search with results', path: 'search/?q=null+pointer' },
];

/** An address that the site has not. */
export const missingPath = 'no/such/page';
