package dev.counterpoint.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

class AnnouncementTest {
    private static final String TITLE = "Lease: \"Passed\"";
    private static final String TEXT = "-x $(reboot) 'all' of them";

    @ParameterizedTest
    @CsvSource({"Linux,notify-send", "Mac OS X,osascript", "Windows 11,powershell"})
    void theWordsGoToTheDesktopsOwnProgramAndNeverIntoAScript(String system, String program) {
        Announcement announcement = Announcement.of(system, TITLE, TEXT).orElseThrow();

        assertThat(announcement.command()).startsWith(program);
        List<String> given = new java.util.ArrayList<>(announcement.command());
        given.addAll(announcement.variables().values());
        assertThat(given).contains(TITLE, TEXT);
        assertThat(announcement.command())
                .filteredOn(part -> part.contains("reboot"))
                .allMatch(TEXT::equals);
    }

    @Test
    void whereThereIsNoSuchProgramNothingComesOfIt() {
        assertThat(Announcement.of("Plan 9", TITLE, TEXT)).isEmpty();
        assertThat(new Announcement(List.of("no-such-program-here"), Map.of()).show()).isFalse();
    }
}
