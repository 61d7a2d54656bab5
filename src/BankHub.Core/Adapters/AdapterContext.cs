namespace BankHub.Core.Adapters;

/// <summary>Everything that an adapter may know of its surroundings; time and numbers are given.</summary>
public sealed record AdapterContext
{
    /// <summary>The connection for which the adapter works.</summary>
    public required string Connection { get; init; }

    /// <summary>The id of the message to encode: 16 upper-case letters and digits, never reused on a connection.</summary>
    public required string MessageId { get; init; }

    /// <summary>The message's number on its connection, from 1, never reused; gaps occur.</summary>
    public required long Sequence { get; init; }

    /// <summary>The message's number within the bank's local day of sealing on its connection, from 1; gaps occur.</summary>
    public required int DaySequence { get; init; }

    /// <summary>The most messages of a day that the contract allows; null for any number.</summary>
    public int? MostMessagesADay { get; init; }

    /// <summary>The time of sealing.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The time of sealing in the bank's time zone.</summary>
    public required DateTime LocalNow { get; init; }

    /// <summary>The bank's business date to which the message belongs.</summary>
    public required DateOnly BusinessDate { get; init; }

    /// <summary>The date on which the bank shall execute or settle.</summary>
    public required DateOnly ValueDate { get; init; }

    /// <summary>The connection's settings; the catalog has checked them against the manifest.</summary>
    public required IReadOnlyDictionary<string, string> Settings { get; init; }

    /// <summary>The official schemas that the host was given: what has one is held against it before it leaves.</summary>
    public MessageSchemas Schemas { get; init; } = MessageSchemas.None;

    /// <summary>A setting that the manifest requires.</summary>
    public string Setting(string name) => Settings[name];
}
