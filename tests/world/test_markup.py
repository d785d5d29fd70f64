"""What web pages call their parts."""

import pytest

from saikhao.world import World
from saikhao.world.markup import Reader, markup, plain


@pytest.fixture(scope="module")
def reader() -> Reader:
    return markup(World())


@pytest.mark.parametrize(
    ("value", "role"),
    [
        ("related-links", "related"),
        ("c-article__relatedPosts", "related"),
        ("td-post-content", "body"),
        ("ArticleBody-articleBody", "body"),
        ("wp-caption-text", "caption"),
        ("comments-area", "comment"),
        ("site-footer", "furniture"),
        ("share", "furniture"),
        ("post__byline", "byline"),
        ("datePublished", "dateline"),
        ("standfirst", "lead"),
        ("entry-title", "title"),
    ],
)
def test_words_of_attributes(reader: Reader, value: str, role: str) -> None:
    assert role in reader.roles(value)


@pytest.mark.parametrize(
    "value",
    [
        "correlated",  # words begin where they begin
        "shared-value",  # `share=` is the whole word
        "has-sidebar with-comments no-related",  # states of a page, not parts
        "category-advertising",
        "print:hidden md:related [&_.comment]:mt-2",  # style classes with their conditions
        "css-1a2b3c",
        "",
    ],
)
def test_words_that_say_nothing(reader: Reader, value: str) -> None:
    assert reader.roles(value) == ()


def test_the_role_that_stands_first_in_the_table_counts_most(reader: Reader) -> None:
    assert reader.roles("byline comment")[0] == "comment"


def test_an_attribute_in_plain_words() -> None:
    assert plain("mainArticle__Body  is-wide") == "main-article-body "
