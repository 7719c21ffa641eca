package org.minwonhub.system.world;

import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What one adapter's YAML says beyond its board.
 *
 * @param code the agency's code
 * @param integrated whether it serves the integrated board: posts are routed, copies are
 * shown, notices are posted
 * @param mailPort of a mail server on loopback; {@code null} for no mail
 * @param reconcileSeconds how often the whole board is read
 */
public record AdapterSettings(String code, boolean integrated, @Nullable Integer mailPort, int reconcileSeconds) {

	private static final int SOON = 2;

	static AdapterSettings agency(String code) {
		return new AdapterSettings(code, false, null, SOON);
	}

	static AdapterSettings integrated(String code) {
		return new AdapterSettings(code, true, null, SOON);
	}

	AdapterSettings withMail(int port) {
		return new AdapterSettings(this.code, this.integrated, port, this.reconcileSeconds);
	}

	AdapterSettings reconcilingEvery(int seconds) {
		return new AdapterSettings(this.code, this.integrated, this.mailPort, seconds);
	}

	String yaml(String hub, BoardTables board) {
		return """
				agency: "%s"
				hub: %s
				data: data
				password-file: adapter.password
				board:
				%s  categories: {자금: FUNDING, 교통: TRAFFIC}
				link: https://board.example.go.kr/entries/{key}
				region: "1100000000"
				handling:
				  default: %s
				acceptance:
				  officer: {name: 담당자, unit: 민원실, contact: 02-000-0000}
				copies:
				  public: %s
				  notices: %s
				%stiming:
				  scan: 200ms
				  reconcile: %ds
				  wait-seconds: 10
				  longest-pause: 2s
				""".formatted(this.code, hub, indented(board.mapping()), this.integrated ? "route" : "own",
				this.integrated, this.integrated, mail(), this.reconcileSeconds);
	}

	private String mail() {
		return (this.mailPort == null) ? "" : """
				mail:
				  server: 127.0.0.1:%d
				  from: minwon@example.go.kr
				  officers:
				    default: officer@example.go.kr
				""".formatted(this.mailPort);
	}

	private static String indented(String yaml) {
		return yaml.lines().map((line) -> "  " + line + "\n").collect(Collectors.joining());
	}

}
