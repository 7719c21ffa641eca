package org.minwonhub.hub.operations;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.account.Needs;
import org.minwonhub.hub.account.Right;
import org.minwonhub.hub.enrolment.ParticipantDesk;
import org.minwonhub.hub.enrolment.ParticipantDraft;
import org.minwonhub.hub.enrolment.Registration;
import org.minwonhub.registry.Directory;
import org.minwonhub.registry.Participant;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Needs(Right.COMMAND_LINE)
class ParticipantsApi {

	private final Directory directory;

	private final ParticipantDesk desk;

	ParticipantsApi(Directory directory, ParticipantDesk desk) {
		this.directory = directory;
		this.desk = desk;
	}

	@GetMapping("/operations/api/participants")
	Page<ParticipantLine> list(@RequestParam(required = false) Participant.@Nullable Kind kind) {
		return new Page<>(this.directory.all()
			.stream()
			.filter((participant) -> kind == null || participant.kind() == kind)
			.map(ParticipantLine::of)
			.toList(), null);
	}

	@GetMapping("/operations/api/participants/{uri}")
	ParticipantFile show(@PathVariable String uri) {
		Participant participant = this.directory.find(uri)
			.orElseThrow(() -> new OperationProblem(Problem.PARTICIPANT_UNKNOWN, uri));
		return new ParticipantFile(ParticipantLine.of(participant),
				this.directory.certificatesOf(uri).stream().map(CertificateLine::of).toList());
	}

	@PostMapping("/operations/api/participants")
	Registration register(@RequestBody ParticipantDraft draft, @RequestParam(defaultValue = "false") boolean trial) {
		return this.desk.register(draft, trial);
	}

	@PostMapping("/operations/api/participants/{uri}/token")
	Registration token(@PathVariable String uri) {
		return new Registration(uri, this.desk.token(uri));
	}

	@PostMapping("/operations/api/participants/{uri}/suspend")
	Map<String, String> suspend(@PathVariable String uri, @RequestBody Why why) {
		this.desk.suspend(uri, why.required());
		return Map.of("participant", uri);
	}

	@PostMapping("/operations/api/participants/{uri}/live")
	Map<String, String> live(@PathVariable String uri, @RequestBody Why why) {
		this.desk.goLive(uri, why.required());
		return Map.of("participant", uri);
	}

	@PostMapping("/operations/api/participants/{uri}/resume")
	Map<String, String> resume(@PathVariable String uri) {
		this.desk.resume(uri);
		return Map.of("participant", uri);
	}

	@PostMapping("/operations/api/certificates/{thumbprint}/revoke")
	Map<String, String> revoke(@PathVariable String thumbprint, @RequestBody Why why) {
		this.desk.revoke(thumbprint, why.required());
		return Map.of("certificate", thumbprint);
	}

	/**
	 * @param participant the participant
	 * @param certificates its certificates, oldest first
	 */
	record ParticipantFile(ParticipantLine participant, List<CertificateLine> certificates) {
	}

}
