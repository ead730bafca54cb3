package org.rapporteur.feeds;

import java.net.URI;
import org.rapporteur.ingest.FolderReader;

/** What is said about feeds and about single addresses, in reports and in the files that are written. */
final class FeedWording {
    static final String SHORT_PAGE = "its page holds no article that a program can find";

    static final String UNFINISHED = "not all of it was fetched in the time there was; the next reading goes on.";

    private FeedWording() {}

    /** A line for the report. */
    static String of(String feed, String trouble) {
        return "Feed " + feed + ": " + trouble;
    }

    static String failed(String reason) {
        return reason + " What was fetched before stays.";
    }

    static String articlesFailed(int count, String example) {
        return count(count, "article") + " could not be had, and will be tried again; one of them: " + example;
    }

    static String brought(int feeds, int articles) {
        return count(feeds, "feed") + " asked, " + count(articles, "new article") + ".";
    }

    /** Behind "the answer of": what a site sent instead of a feed. */
    static String noFeed(String what) {
        return "The answer " + what + ".";
    }

    static String unwritable(String why) {
        return "The article cannot be written into the folder (" + why + "). Let the user this runs as write there.";
    }

    /** In the file of an article whose page was not to be had. */
    static String fromFeed(String reason) {
        return "This is the text of the feed, since " + lowered(reason);
    }

    static String alreadyHeld(String path) {
        return "That article is in the folder already: " + path + ".";
    }

    static String alreadyHeld() {
        return "That article is in the folder already, under the same address.";
    }

    static String noArticle(String host) {
        return host
                + ": the page holds no article that a program can find. Save it from your browser and put it into the"
                + " folder.";
    }

    static String notHtml(String host, String type) {
        return host + " sent " + (type.isEmpty() ? "no web page" : type + " and no web page")
                + ". Save the file and put it into the folder.";
    }

    /** How to follow a feed whose address was added. */
    static String isFeed(URI feed, int entries) {
        return "That is a feed with " + count(entries, "article") + ". To follow it, put this line into "
                + FolderReader.FEEDS + " in the folder:\n- url: " + feed;
    }

    static String namesFeed(URI feed) {
        return "That page holds no article, but it names a feed. To follow it, put this line into " + FolderReader.FEEDS
                + " in the folder:\n- url: " + feed;
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String lowered(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
