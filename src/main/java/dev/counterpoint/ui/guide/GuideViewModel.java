package dev.counterpoint.ui.guide;

import dev.counterpoint.ui.guide.Sections.Section;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Which page of the guide is open, where it was before, and what was searched. */
public final class GuideViewModel {
    private final GuideBook book;
    private final Sections sections;
    private final ReadOnlyObjectWrapper<Place> place;
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final Deque<Place> before = new ArrayDeque<>();
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Section> found = FXCollections.observableArrayList();

    /** The guide, open at its first page. */
    public GuideViewModel(GuideBook book) {
        this.book = book;
        sections = new Sections(book.pages());
        place = new ReadOnlyObjectWrapper<>(new Place(book.pages().getFirst().name(), ""));
        query.addListener((o, was, is) -> found.setAll(sections.with(is)));
    }

    /** All pages in their order. */
    public List<GuidePage> pages() {
        return book.pages();
    }

    /** The page that is open. */
    public GuidePage page() {
        return book.page(place.get().page()).orElseThrow();
    }

    /** What is open. */
    public ReadOnlyObjectProperty<Place> place() {
        return place.getReadOnlyProperty();
    }

    /** Opens a place; one on an unknown page changes nothing. */
    public void open(Place wanted) {
        if (book.page(wanted.page()).isPresent() && !wanted.equals(place.get())) {
            before.push(place.get());
            canGoBack.set(true);
            place.set(wanted);
        }
    }

    /** Opens what a link of this page says. */
    public void follow(String link) {
        open(Place.of(link, place.get().page()));
    }

    /** Whether another place was open before. */
    public ReadOnlyBooleanProperty canGoBack() {
        return canGoBack.getReadOnlyProperty();
    }

    /** Opens what was open before. */
    public void back() {
        if (!before.isEmpty()) {
            place.set(before.pop());
            canGoBack.set(!before.isEmpty());
        }
    }

    /** What is searched; empty for nothing. */
    public StringProperty query() {
        return query;
    }

    /** The sections in which all of it stands. */
    ObservableList<Section> found() {
        return found;
    }
}
