package org.minwonhub.hub.uddi;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code hub.uddi}.
 *
 * @param exchangeAddress the public address of complaint exchange, which participants'
 * entries show
 * @param nodeAddress what the public addresses of the API sets begin with, which the
 * node's own entry shows; if it is not set, beside complaint exchange
 * @param tokenValidity how long a token serves from its issue
 * @param mostBytes a larger call is refused unread
 * @param mostKeys more keys, names or other children of one element are refused
 * @param mostTerms more names, keys or references to look for in one element of a find
 * call are refused
 * @param mostCalls how many calls are served at the same time; more are told to come
 * again, so that memory is bounded and the exchange keeps its threads
 * @param mostReads how many calls are read at the same time; a body is in memory from its
 * first byte, and a slow sender takes its time
 * @param mostFailures how many wrong passwords a minute one name gets
 * @param mostAttempts how many calls of get_authToken a minute one address gets
 * @param mostAttemptsAltogether and all addresses; each takes some 60 ms of one core
 */
@ConfigurationProperties("hub.uddi")
record UddiSettings(@DefaultValue("http://127.0.0.1:8080/ws/v1/complaint-exchange") String exchangeAddress,
		@DefaultValue("") String nodeAddress, @DefaultValue("60m") Duration tokenValidity,
		@DefaultValue("1048576") int mostBytes, @DefaultValue("1000") int mostKeys, @DefaultValue("50") int mostTerms,
		@DefaultValue("32") int mostCalls, @DefaultValue("64") int mostReads, @DefaultValue("30") int mostFailures,
		@DefaultValue("60") int mostAttempts, @DefaultValue("300") int mostAttemptsAltogether) {

	UddiSettings {
		nodeAddress = nodeAddress.isEmpty() ? exchangeAddress.replaceFirst("/ws/.*", "") + "/uddi"
				: nodeAddress.replaceFirst("/+$", "");
	}

}
