package dev.counterpoint.engine.agent.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Random;

class LongIntMapTest {
    @Test
    void findsWhatWasAddedAndNothingElse() {
        LongIntMap map = new LongIntMap(4);
        Random random = new Random(7);
        long[] keys = random.longs(50_000).toArray();
        for (int i = 0; i < keys.length; i++) {
            map.add(keys[i], i);
        }
        for (int i = 0; i < keys.length; i++) {
            assertThat(map.get(keys[i])).isEqualTo(i);
        }
        assertThat(map.get(12345)).isEqualTo(LongIntMap.NONE);
    }

    @Test
    void keepsKeysApartThatFallIntoTheSameSlot() {
        LongIntMap map = new LongIntMap(4);
        map.add(0, 1);
        map.add(1L << 32 | 1, 2);
        assertThat(map.get(0)).isEqualTo(1);
        assertThat(map.get(1L << 32 | 1)).isEqualTo(2);
        assertThat(map.get(2L << 32 | 2)).isEqualTo(LongIntMap.NONE);
    }
}
