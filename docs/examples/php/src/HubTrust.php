<?php

declare(strict_types=1);

namespace MinwonHub;

/** Whom to believe: the hub for its answers, participants for what they signed, both through the hub's authority. */
final class HubTrust
{
    public const HUB = 'urn:hub:minwon';

    public function __construct(private readonly Certificate $authority)
    {
    }

    /** The answer to an enrolment brings the authority along; the token says which one it must be. */
    public static function introducedBy(string $token, VerifiedEnvelope $answer): self
    {
        $authority = Certificate::fromDer(base64_decode(Xml::text($answer->content, 'authority')));
        if (!hash_equals(strtolower(explode('.', $token)[1] ?? ''), $authority->thumbprint())) {
            throw new NotVerified("This is not the authority that the token names: somebody else answers in the hub's place");
        }
        return new self($authority);
    }

    /** A certificate of the same authority is not enough: every participant has one. It must be the hub's. */
    public function requireHub(VerifiedEnvelope $answer, \DateTimeImmutable $now): void
    {
        $answer->signer->requireValid($now);
        $answer->signer->requireIssuedBy($this->authority, $now);
        if ($answer->signer->uri() !== self::HUB) {
            throw new NotVerified("The answer was signed by '{$answer->signer->uri()}' and not by the hub");
        }
    }

    /**
     * An originator's message in a delivery: its own signature, its signer's certificate and the revocation lists as
     * they stood when the hub received it, and that it is the message which the delivery announces.
     * @param object $envelope as the hub delivered it
     * @param array<string, object> $evidence by evidenceId
     */
    public function requireOriginator(object $envelope, array $evidence): VerifiedEnvelope
    {
        $at = new \DateTimeImmutable($envelope->receivedAt);
        $message = Verifier::asOf($envelope->content, $at);
        $message->signer->requireValid($at);
        if ($message->signer->thumbprint() !== $envelope->signerThumbprint) {
            throw new NotVerified('The message was signed with another certificate than the delivery says');
        }
        // A PINNED certificate has no chain: the hub's signed word that it was enrolled stands for it.
        if ($envelope->signerTrust === 'HUB_CA') {
            $this->requireIssuedAndGood($message->signer, $envelope, $evidence, $at);
        }
        $header = fn (string $name) => Xml::text($message->content, 'messageHeader', $name);
        if ($header('messageId') !== $envelope->messageId || $header('from') !== $envelope->from
            || $message->content->localName !== $envelope->operation || $message->contentHash() !== $envelope->contentHash) {
            throw new NotVerified('The message is not the one that the delivery announces');
        }
        return $message;
    }

    private function requireIssuedAndGood(Certificate $signer, object $envelope, array $evidence, \DateTimeImmutable $at): void
    {
        $signer->requireIssuedBy($this->authority, $at);
        if ($signer->uri() !== $envelope->from) {
            throw new NotVerified("The certificate speaks for '{$signer->uri()}' and not for {$envelope->from}");
        }
        $lists = 0;
        foreach ($envelope->evidenceId ?? [] as $id) {
            $item = $evidence[$id] ?? throw new NotVerified('Evidence is missing');
            if (hash('sha256', $item->content) !== $id) {
                throw new NotVerified('Evidence that is not what its id says');
            }
            if ($item->form === 'X509_CRL') {
                RevocationList::read($item->content, $this->authority)->requireGood($signer, $at);
                $lists++;
            }
        }
        if ($lists === 0) {
            throw new NotVerified('No revocation list came with the message');
        }
    }
}
