package org.minwonhub.demo.story;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.minwonhub.demo.place.Category;
import org.minwonhub.demo.place.Participant;
import org.minwonhub.demo.place.Participants;
import org.minwonhub.demo.visitor.Letter;

import static org.assertj.core.api.Assertions.assertThat;

class StoriesTests {

	@Test
	void aDozenComplaintsFitTheirBoards() {
		List<Complaint> complaints = Stories.complaints();
		assertThat(complaints).hasSize(12);
		assertThat(complaints).extracting((complaint) -> complaint.letter().subject()).doesNotHaveDuplicates();
		for (Complaint complaint : complaints) {
			Participant board = Participants.all()
				.stream()
				.filter((participant) -> participant.key().equals(complaint.board()))
				.findFirst()
				.orElseThrow();
			assertThat(board.categories()).extracting(Category::boardName).contains(complaint.letter().category());
			assertThat(complaint.letter().name().length()).isLessThanOrEqualTo(20);
		}
	}

	@Test
	void companiesAskAboutFundingAndExport() {
		assertThat(Stories.complaints()).extracting((complaint) -> complaint.letter().category()).contains("자금", "무역");
	}

	@Test
	void onlyWhatNoAgencyHandlesHasNoAnswer() {
		assertThat(Stories.complaints()).allSatisfy((complaint) -> assertThat(complaint.answer().isEmpty())
			.isEqualTo(complaint.letter().category().equals(Category.UNMAPPED.boardName())));
	}

	@Test
	void threeHundredPetitionsFitTheIntegratedBoard() {
		List<Letter> petitions = Stories.petitions();
		assertThat(petitions).hasSize(300)
			.allSatisfy((letter) -> assertThat(Category.onBoard(letter.category()).flatMap(Category::code)).isPresent())
			.allSatisfy((letter) -> assertThat(letter.subject()).isNotBlank().hasSizeLessThanOrEqualTo(255));
	}

	@Test
	void everyCategoryWithACodeIsHandledByOneAgency() {
		for (Category category : Category.values()) {
			long handlers = Participants.all().stream().filter((agency) -> agency.handles().contains(category)).count();
			assertThat(handlers).as(category.name()).isEqualTo(category.code().isPresent() ? 1 : 0);
		}
	}

}
