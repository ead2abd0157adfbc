/**
 * The words behind what is selected: sentences with the quoted words marked, by article.
 * Text is only ever set as text.
 */

/**
 * @param {string} name
 * @param {string} className
 * @param {...(Node | string)} inside
 */
function node(name, className, ...inside) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...inside);
  return made;
}

/**
 * @param {{data: {articles: {title: string, about: string, quotes: {before: string, words: string,
 *   after: string, assumed: boolean, supports: string}[]}[]}, parentElement: ParentNode}} component
 */
export default function evidence({ data, parentElement }) {
  const box = /** @type {HTMLElement} */ (parentElement.querySelector(".evidence"));
  box.replaceChildren(...data.articles.map(({ title, about, quotes }) =>
    node("section", "", node("h4", "", title), about ? node("p", "about", about) : "",
      ...quotes.map(({ before, words, after, assumed, supports }) =>
        node("figure", assumed ? "assumed" : "",
          node("blockquote", "", before, node("mark", "", words), after),
          node("figcaption", "", assumed ? node("b", "", "assumed") : "", supports))))));
}
