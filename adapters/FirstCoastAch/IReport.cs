using BankHub.Core.Adapters;
using BankHub.Formats.Delimited;

namespace BankHub.Adapters.FirstCoastAch;

/// <summary>What the two kinds of report differ in.</summary>
internal interface IReport
{
    /// <summary>The letter that a record begins with.</summary>
    string RecordKind { get; }

    int TrailerFields { get; }

    /// <summary>Takes a line into the sums that the trailer is compared with.</summary>
    void Count(DelimitedLine line);

    /// <summary>Why the trailer makes the whole report unusable, or null.</summary>
    DecodedFinding? Trailer(DelimitedLine trailer);

    /// <summary>What the header says about a message, or null.</summary>
    DecodedItem? Header();

    /// <summary>What a record says about a payment.</summary>
    DecodedItem Record(DelimitedLine line);
}
