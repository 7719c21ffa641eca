package org.minwonhub.hub.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All that stands in a database, the log's entries among it, as somebody with every right
 * reads it who wants to confirm a guess of what was erased.
 */
final class Remains {

	private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9+/_-]{16,}={0,2}");

	private static final Pattern HEX = Pattern.compile("(?:[0-9a-fA-F]{2}){8,64}");

	private static final List<String> DIGESTS = List.of("MD5", "SHA-1", "SHA-224", "SHA-256", "SHA-384", "SHA-512",
			"SHA3-256");

	/** Hashes stand side by side in the tree's rows. */
	private static final int HASH = 32;

	private final Set<String> values = new HashSet<>();

	private final StringBuilder all = new StringBuilder();

	Remains(JdbcClient jdbc) {
		for (String table : jdbc.sql("""
				select table_name from information_schema.tables
				where lower(table_schema) = 'public' and table_type = 'BASE TABLE'""").query(String.class).list()) {
			jdbc.sql("select * from \"" + table + "\"").query((RowCallbackHandler) this::row);
		}
	}

	private void row(ResultSet row) throws SQLException {
		for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
			Object value = row.getObject(i);
			if (value instanceof byte[] bytes) {
				binary(bytes);
			}
			else if (value instanceof UUID id) {
				add(ByteBuffer.allocate(16)
					.putLong(id.getMostSignificantBits())
					.putLong(id.getLeastSignificantBits())
					.array());
				text(id.toString());
			}
			else if (value != null) {
				text(value.toString());
			}
		}
	}

	private void binary(byte[] bytes) {
		add(bytes);
		for (int i = 0; i + HASH <= bytes.length; i += HASH) {
			add(Arrays.copyOfRange(bytes, i, i + HASH));
		}
		text(latin(bytes));
	}

	private void text(String text) {
		this.all.append(text).append('\n');
		add(text.getBytes(StandardCharsets.UTF_8));
		TOKEN.matcher(text).results().map((match) -> match.group()).forEach((token) -> {
			add(token.getBytes(StandardCharsets.US_ASCII));
			if (HEX.matcher(token).matches()) {
				add(HexFormat.of().parseHex(token));
			}
			for (Base64.Decoder decoder : List.of(Base64.getDecoder(), Base64.getUrlDecoder())) {
				decoded(decoder, token);
			}
		});
	}

	private void decoded(Base64.Decoder decoder, String token) {
		try {
			add(decoder.decode(token));
		}
		catch (IllegalArgumentException ex) {
			// Not written so.
			return;
		}
	}

	private void add(byte[] value) {
		this.values.add(latin(value));
	}

	/** Whether a value stands there, as bytes or in any way to write them. */
	boolean hold(byte[] value) {
		return has(value) || this.all.indexOf(latin(value)) >= 0
				|| this.all.indexOf(HexFormat.of().formatHex(value)) >= 0
				|| this.all.indexOf(HexFormat.of().withUpperCase().formatHex(value)) >= 0
				|| this.all.indexOf(Base64.getEncoder().withoutPadding().encodeToString(value)) >= 0
				|| this.all.indexOf(Base64.getUrlEncoder().withoutPadding().encodeToString(value)) >= 0;
	}

	/** Whether the bytes or some digest of them stand there. */
	boolean confirm(byte[] guess) throws GeneralSecurityException {
		if (hold(guess)) {
			return true;
		}
		for (String algorithm : DIGESTS) {
			if (hold(MessageDigest.getInstance(algorithm).digest(guess))) {
				return true;
			}
		}
		return false;
	}

	/** The same, with each value that stands there as a salt. */
	boolean confirmSalted(byte[] guess) throws GeneralSecurityException {
		for (String value : this.values) {
			if (value.length() >= 8 && value.length() <= 128
					&& confirmSalted(value.getBytes(StandardCharsets.ISO_8859_1), guess)) {
				return true;
			}
		}
		return false;
	}

	/** Whether a digest of the bytes with this salt stands there. */
	boolean confirmSalted(byte[] salt, byte[] guess) throws GeneralSecurityException {
		Mac mac = Mac.getInstance("HmacSHA256");
		mac.init(new SecretKeySpec(salt, "HmacSHA256"));
		MessageDigest digest = MessageDigest.getInstance("SHA-256");
		return has(mac.doFinal(guess)) || has(digest.digest(join(salt, guess)))
				|| has(digest.digest(join(guess, salt)));
	}

	private boolean has(byte[] value) {
		return this.values.contains(latin(value));
	}

	/** One character for each byte. */
	private static String latin(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

	private static byte[] join(byte[] first, byte[] second) {
		return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
	}

}
