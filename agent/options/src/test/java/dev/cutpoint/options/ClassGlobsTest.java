package dev.cutpoint.options;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassGlobsTest {
    @ParameterizedTest
    @CsvSource({
        "shop.*,        shop.Cart,        true",
        "shop.*,        shop.cart.Item,   true",
        "shop.*,        shopping.Cart,    false",
        "shop.Cart,     shop.Cart,        true",
        "shop.Cart,     shop.Cart$Item,   false",
        "shop.Cart$*,   shop.Cart$Item,   true",
        "shop.Car?,     shop.Cart,        true",
        "shop.Car?,     shop.Carts,       false",
        "*.Cart,        a.b.Cart,         true",
        "a.*:b.*,       b.Cart,           true",
        "a.*:b.*,       c.Cart,           false",
    })
    void aGlobMeansTheClassesThatAReaderExpects(String globs, String className, boolean expected) {
        assertThat(ClassGlobs.of(globs).orElseThrow().matches(className)).isEqualTo(expected);
    }
}
