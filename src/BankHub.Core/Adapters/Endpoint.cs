namespace BankHub.Core.Adapters;

/// <summary>A door of the bank: a folder on its SFTP server, a base address of its API, or the callbacks that it calls us with.</summary>
public sealed record Endpoint
{
    public required string Id { get; init; }

    /// <summary>Between two words of a chain.</summary>
    public const char ChainLink = '+';

    /// <summary>The permitted ones of sftp, ftps, http and folder; the scheme of the connection's address chooses.</summary>
    public required IReadOnlyList<string> Channels { get; init; }

    /// <summary>send, pickUp, feed or callback.</summary>
    public required string Role { get; init; }

    /// <summary>The path below the connection's address.</summary>
    public required string Path { get; init; }

    /// <summary>File names to pick up, with * and ?; for pick-ups only.</summary>
    public string? Pattern { get; init; }

    /// <summary>The time between two polls of a pick-up or a feed.</summary>
    public TimeSpan? PollEvery { get; init; }

    /// <summary>
    /// When a listed file is complete: <c>rename</c> (at once), <c>stable</c> (unchanged over two polls) or <c>companion</c> (when another
    /// file says so).
    /// </summary>
    public string? Ready { get; init; }

    /// <summary>The name of the file that says so, with {name} or {stem} (the name without its last extension) in it.</summary>
    public string? Companion { get; init; }

    /// <summary>How long a file must have stood unchanged before it is complete, whatever else says so; null for no time.</summary>
    public TimeSpan? MinimumAge { get; init; }

    /// <summary>
    /// How long, from the first send, the bank takes identical bytes and key as the same message; null for never. Files never.
    /// </summary>
    public TimeSpan? Idempotent { get; init; }

    /// <summary>
    /// How long after it was made the bank may still take a request, however late it arrives: it refuses an older one. Of a file, how long
    /// after it was written, however late it gets its name and however long it lies. Null where nothing but the request itself says so.
    /// </summary>
    public TimeSpan? TakenFor { get; init; }

    /// <summary>Whether the bank's HMAC covers neither method nor target: a value is good for any other request with its body.</summary>
    public bool IsMacOfBody { get; init; }

    /// <summary>The most sends under way at once.</summary>
    public required int Parallel { get; init; }

    /// <summary>The time a send may take.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>How the bank lets us prove who we are (none, ssh-key, mtls+oauth2 …): the connection chooses one; empty for any.</summary>
    public IReadOnlyList<string> Auth { get; init; } = [];

    /// <summary>
    /// How messages are protected beyond the transport (none, hmac, gzip+pgp …), in the order of the way out: the connection chooses
    /// one; empty for any.
    /// </summary>
    public IReadOnlyList<string> Protections { get; init; } = [];

    /// <summary>Whether what comes in here is held against the official schemas; what breaks one is told, and read all the same.</summary>
    public bool ChecksSchema { get; init; }

    /// <summary>The rules of a market that what comes in here is held against; what breaks one is told, and read all the same.</summary>
    public RuleChoice Rules { get; init; } = RuleChoice.None;

    /// <summary>What an HTTP status means here; what is not listed leaves a message that moves money in doubt.</summary>
    public required IReadOnlyList<AnswerRule> Answers { get; init; }

    /// <summary>The words of the auth scheme that a connection chose; empty for none.</summary>
    public IReadOnlyList<string> AuthOf(EndpointTarget target) => Steps(target.Auth, Auth);

    /// <summary>The steps of the protection that a connection chose, in the order of the way out; empty for none.</summary>
    public IReadOnlyList<string> ProtectionOf(EndpointTarget target) => Steps(target.Protection, Protections);

    private static IReadOnlyList<string> Steps(string? chosen, IReadOnlyList<string> permitted) =>
        (chosen ?? (permitted.Count == 1 ? permitted[0] : "none")) is var chain && chain == "none" ? [] : chain.Split(ChainLink);
}

/// <summary>One line of an endpoint's table of answers.</summary>
/// <param name="From">The first status.</param>
/// <param name="To">The last status.</param>
/// <param name="Meaning">What it proves.</param>
/// <param name="Effect">The effect of the message answered; null for any.</param>
public sealed record AnswerRule(int From, int To, AnswerMeaning Meaning, Wire.Effect? Effect)
{
    /// <summary>Whether the body alone says what came of it: it reads alike under every status of these lines.</summary>
    public bool BodyDecides { get; init; }
}

/// <summary>What an answer's status proves.</summary>
public enum AnswerMeaning
{
    /// <summary>The bank processed the message and the decoder reads what came of it.</summary>
    Decode,

    /// <summary>The bank states that it did not process the message: the same bytes may go again later.</summary>
    NotProcessed,

    /// <summary>Not known: what every unlisted status means.</summary>
    Doubt,
}
