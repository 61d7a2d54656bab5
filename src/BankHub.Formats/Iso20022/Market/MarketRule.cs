using BankHub.Formats.Iso20022.Findings;

namespace BankHub.Formats.Iso20022.Market;

/// <summary>What a market asks for beyond the schema, under a name by which it can be switched off.</summary>
public abstract record MarketRule : IsoRule
{
    private protected MarketRule(string name, string message, Guideline guideline)
        : base(name, IsoSeverity.Error, message) => (Source, Messages) = (guideline.Source, guideline.Messages);

    /// <summary>The document that states it, and its section where that is known.</summary>
    public string Source { get; }

    /// <summary>The messages that it is about (pacs.008); none: all.</summary>
    public IReadOnlyList<string> Messages { get; }

    /// <summary>Whether it is about a message.</summary>
    public bool Concerns(string message) => Messages.Count == 0 || Messages.Contains(message);
}
