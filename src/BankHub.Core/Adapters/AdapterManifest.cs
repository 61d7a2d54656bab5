namespace BankHub.Core.Adapters;

/// <summary>
/// What is true of a bank for every customer (manifest.json). Routing and scheduling read this and nothing else about a bank.
/// </summary>
public sealed record AdapterManifest
{
    /// <summary>The version of the adapter contract that this host speaks.</summary>
    public const int CurrentContract = 1;

    /// <summary>The adapter's id, lower-case words with hyphens; its folder is the same in PascalCase.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The contract version that the adapter was written for.</summary>
    public required int Contract { get; init; }

    /// <summary>The bank's time zone (IANA name).</summary>
    public required string TimeZone { get; init; }

    /// <summary>The bank's calendar: weekends and holidays (a name known to Hub/Calendars).</summary>
    public required string Calendar { get; init; }

    public required IReadOnlyList<Product> Products { get; init; }

    public required IReadOnlyList<Endpoint> Endpoints { get; init; }

    /// <summary>The settings that a connection must or may give, by name; it gives no other.</summary>
    public required IReadOnlyDictionary<string, SettingRule> Settings { get; init; }

    /// <summary>Acknowledgements that the bank owes us; a watchdog raises an alarm when one is late, and never sends again.</summary>
    public required IReadOnlyList<ExpectedAcknowledgement> Acknowledgements { get; init; }

    /// <summary>The most messages with payments that a connection may send on one day of the bank; null for any number.</summary>
    public int? MostMessagesADay { get; init; }

    /// <summary>How doubt is resolved by asking; null when the bank cannot be asked.</summary>
    public InquiryRule? Inquiry { get; init; }

    public Product? Product(string id) => Products.FirstOrDefault(p => p.Id == id);

    public Endpoint? Endpoint(string id) => Endpoints.FirstOrDefault(e => e.Id == id);
}

/// <summary>An acknowledgement that is due.</summary>
/// <param name="Of">The state that it makes: acknowledged, accepted, settled or credited.</param>
/// <param name="Within">The time from sending.</param>
public sealed record ExpectedAcknowledgement(string Of, TimeSpan Within);

/// <summary>When and how the bank may be asked about a payment in doubt.</summary>
/// <param name="Delays">The waits before the first, second … inquiry; after the last one people decide.</param>
/// <param name="AbsentAfter">
/// The time from the last send after which "not found" proves absence: the bank can take the request no more, and shows what it took.
/// </param>
public sealed record InquiryRule(IReadOnlyList<TimeSpan> Delays, TimeSpan AbsentAfter)
{
    /// <summary>The most members of a message about which the bank is asked, each by itself: none is absent before all are.</summary>
    public const int MostMembers = 1000;

    /// <summary>Whether what was asked about and not found is refused when it comes late, as after a cancellation.</summary>
    public bool ShutsOut { get; init; }
}
