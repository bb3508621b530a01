package dev.counterpoint.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.IVersionProvider;

/** The program's version, from the jar's manifest. */
public final class Version {
    private Version() {}

    /** The version's number; {@code development} when not run from the jar. */
    public static String number() {
        @Nullable String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** What {@code --version} prints. */
    public static String line() {
        return "counterpoint " + number();
    }

    /** For picocli. */
    static final class Provider implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {line()};
        }
    }
}
