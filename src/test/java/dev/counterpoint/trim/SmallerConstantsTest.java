package dev.counterpoint.trim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallerConstantsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            textBlock =
                    """
                    {n1, n2, n3} | {n1, n2}
                    {n1,n2}      | {n1}
                    {n1}         | none
                    {}           | none
                    {1, {2, 3}}  | none
                    12           | 11
                    1            | 0
                    0            | none
                    TRUE         | none
                    n1           | none
                    """)
    void setsLoseAMemberAndNumbersBecomeOneLess(String value, String less) {
        assertThat(SmallerConstants.less(value)).isEqualTo(less);
    }
}
