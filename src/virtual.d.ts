declare module 'virtual:oopsdex/cards/*' {
  const cards: Record<string, import('./site/card.ts').Card>;
  export default cards;
}

declare module 'virtual:oopsdex/site' {
  const site: import('./site/config.ts').Site;
  export default site;
}

declare module 'virtual:oopsdex/matchers' {
  const bundle: import('./matcher/schema/bundle.ts').MatcherBundle;
  export default bundle;
}
