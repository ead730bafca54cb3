package org.rapporteur.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;

/**
 * Where the web surface listens and how much it takes.
 *
 * @param host a name or address of this machine; {@code 0.0.0.0} for all of them
 * @param port from 0 to 65535; 0 takes any free one
 * @param threads at most this many for all connections together, at least 8
 * @param connections at most this many at a time, at least 1; further ones wait
 * @param maxBodyBytes the largest body of a request
 * @param maxHeaderBytes the largest request line with headers; the page's longest question, percent-encoded, must fit
 * @param idle how long a connection may keep silent
 */
public record WebSettings(
        String host, int port, int threads, int connections, int maxBodyBytes, int maxHeaderBytes, Duration idle) {
    public WebSettings {
        if (host.isBlank() || port < 0 || port > 65_535) {
            throw new IllegalArgumentException("not an address to listen on: " + host + ":" + port);
        }
        if (threads < 8 || connections < 1 || maxBodyBytes < 1 || maxHeaderBytes < 1024 || !idle.isPositive()) {
            throw new IllegalArgumentException("a limit of the web surface is too small");
        }
    }

    /** The given address with the limits that suit a newsroom: 16 threads, 256 connections, 64 kB bodies, 32 kB headers, 30 s. */
    public static WebSettings at(String host, int port) {
        return new WebSettings(host, port, 16, 256, 64 * 1024, 32 * 1024, Duration.ofSeconds(30));
    }

    /** Whether only this machine can connect. An unknown host counts as not local; listening on it fails anyway. */
    boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
