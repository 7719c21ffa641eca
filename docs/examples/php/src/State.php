<?php

declare(strict_types=1);

namespace MinwonHub;

/**
 * What a partner must not lose, in one directory: key, certificate, and every business message until its receipt is
 * there. Files are replaced whole or not at all. A message's running number stands in its file's name, so number and
 * message become durable together.
 */
final class State
{
    private function __construct(private readonly string $directory)
    {
    }

    public static function create(string $directory): self
    {
        foreach ([$directory, "$directory/sent", "$directory/receipts", "$directory/refused", "$directory/answers"] as $folder) {
            if (!is_dir($folder) && !mkdir($folder, 0700, true)) {
                throw new \RuntimeException("Cannot make $folder");
            }
        }
        return new self($directory);
    }

    public static function open(string $directory): self
    {
        if (!is_file("$directory/identity.pem")) {
            throw new \RuntimeException("$directory is not enrolled yet; run enrol.php");
        }
        return new self($directory);
    }

    public function has(string $file): bool
    {
        return is_file("{$this->directory}/$file");
    }

    public function read(string $file): string
    {
        $content = file_get_contents("{$this->directory}/$file");
        return $content !== false ? $content : throw new \RuntimeException("Cannot read $file");
    }

    public function write(string $file, string $content): void
    {
        $path = "{$this->directory}/$file";
        $handle = fopen("$path.part", 'wb');
        $done = $handle !== false && chmod("$path.part", 0600) && fwrite($handle, $content) === strlen($content)
            && fsync($handle) && fclose($handle) && rename("$path.part", $path);
        if (!$done) {
            throw new \RuntimeException("Cannot write $path");
        }
    }

    /** Key and certificate change together, in one file, or not at all. */
    public function changeIdentity(string $keyFile, object $enrolled): void
    {
        $this->write('renew-from', $enrolled->renewFrom);
        $this->write('identity.pem', $this->read($keyFile) . Certificate::fromDer($enrolled->certificate)->pem);
        unlink("{$this->directory}/$keyFile");
    }

    /**
     * Keeps a new business message under the next running number.
     * @param callable(int): string $compose makes the message that carries the number
     */
    public function keep(string $messageId, callable $compose): string
    {
        $lock = fopen("{$this->directory}/lock", 'c');
        if ($lock === false || !flock($lock, LOCK_EX)) {
            throw new \RuntimeException('Cannot lock the directory');
        }
        try {
            $files = $this->files('sent');
            $number = $files === [] ? 1 : (int) end($files) + 1;
            $message = $compose($number);
            $this->write(sprintf('sent/%09d-%s.xml', $number, self::uuid($messageId)), $message);
            return $message;
        } finally {
            fclose($lock);
        }
    }

    public function kept(string $messageId): string
    {
        $files = preg_grep('/-' . preg_quote(self::uuid($messageId), '/') . '\.xml$/', $this->files('sent'));
        return $files !== [] ? $this->read('sent/' . current($files)) : throw new \RuntimeException("$messageId was never sent");
    }

    /** @return list<string> messages that have neither a receipt nor a final refusal, oldest first */
    public function pending(): array
    {
        $ids = array_map(fn ($file) => 'urn:uuid:' . substr($file, 10, 36), $this->files('sent'));
        return array_values(array_filter($ids, fn ($id) => !$this->has('receipts/' . self::uuid($id) . '.xml')
            && !$this->has('refused/' . self::uuid($id) . '.xml')));
    }

    public static function uuid(string $urn): string
    {
        return preg_match('/^urn:uuid:([0-9a-f-]{36})$/D', $urn, $found) === 1
            ? $found[1]
            : throw new \RuntimeException("$urn is not a message id");
    }

    /** @return list<string> */
    private function files(string $folder): array
    {
        return array_values(preg_grep('/\.xml$/', scandir("{$this->directory}/$folder")));
    }
}
