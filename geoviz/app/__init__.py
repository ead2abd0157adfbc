"""The Streamlit app: one page, one file for each of its parts.

It decides nothing itself: what it shows can all be had through the API. Text from
articles, file names included, goes only where Streamlit shows it as it is (`st.text`,
`st.code`, options of a select box), since labels, captions and messages read Markdown.
"""
