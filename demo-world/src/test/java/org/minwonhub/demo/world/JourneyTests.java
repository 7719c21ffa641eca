package org.minwonhub.demo.world;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.demo.page.Boards;
import org.minwonhub.demo.place.Participant;
import org.minwonhub.demo.place.Participants;
import org.minwonhub.demo.story.Complaint;
import org.minwonhub.demo.story.Stories;
import org.minwonhub.demo.visitor.Letter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * On three real boards, with the test carrying between them by hand what hub and adapters
 * carry in the demo.
 */
class JourneyTests {

	private Boards boards;

	private People people;

	@BeforeEach
	void open(@TempDir Path directory) throws Exception {
		Files.writeString(directory.resolve(Boards.PASSWORD_FILE), "0badcafe");
		Ports ports = Ports.choose();
		this.boards = Boards.start(directory, ports.database(), ports.pages(), new Random(1), InstantSource.system());
		this.people = new People(ports);
	}

	@AfterEach
	void close() throws Exception {
		this.boards.close();
	}

	@Test
	void aComplaintForAnAgencyIsSeenAtEachOfItsSteps() {
		Journey journey = new Journey(filedAt("integrated"), this.people);
		assertThat(journey.handler()).contains(Participants.SUPPORT);
		journey.file();
		assertThat(journey.hasArrived()).isFalse();
		carry(journey, Participants.SUPPORT, true);
		assertThat(journey.hasArrived()).isTrue();
		assertThat(journey.isSecretWhereItArrived()).isTrue();
		journey.answer();
		assertThat(journey.hasReturned()).isFalse();
		this.people.officer(Participants.INTEGRATED)
			.reply(journey.post(), "Re", filedAt("integrated").answer() + "\n\n담당: 박지원");
		assertThat(journey.hasReturned()).isTrue();
	}

	@Test
	void aComplaintThatIsReadableAtTheAgencyIsNoticed() {
		Journey journey = new Journey(filedAt("integrated"), this.people);
		journey.file();
		carry(journey, Participants.SUPPORT, false);
		assertThat(journey.hasArrived()).isTrue();
		assertThat(journey.isSecretWhereItArrived()).isFalse();
	}

	@Test
	void anAgencysOwnComplaintEndsAsACopyWithItsAnswer() {
		Journey journey = new Journey(filedAt("city"), this.people);
		journey.file();
		assertThat(journey.hasArrived()).isTrue();
		journey.answer();
		carry(journey, Participants.INTEGRATED, true);
		assertThat(journey.hasReturned()).isFalse();
		int copy = this.people.officer(Participants.INTEGRATED).find(journey.subject()).orElseThrow();
		this.people.officer(Participants.INTEGRATED).reply(copy, "Re", filedAt("city").answer());
		assertThat(journey.hasReturned()).isTrue();
	}

	private void carry(Journey journey, Participant to, boolean secret) {
		this.people.visitor(to)
			.file(new Letter("연계", "carried", to.categories().get(0).boardName(), journey.subject(), "내용", secret));
	}

	private static Complaint filedAt(String board) {
		return Stories.complaints()
			.stream()
			.filter((complaint) -> complaint.board().equals(board))
			.findFirst()
			.orElseThrow();
	}

}
