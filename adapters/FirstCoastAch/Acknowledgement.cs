using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Formats.Delimited;
using BankHub.Mapping.Nacha;

namespace BankHub.Adapters.FirstCoastAch;

/// <summary>The acknowledgement FCACK: what the bank makes of one of our files, and which entries it refuses.</summary>
internal sealed class Acknowledgement(DelimitedLine header) : IReport
{
    public const string Name = "FCACK";
    public const int HeaderFields = 13;

    private const int FileName = 4;
    private const int ReferenceCode = 5;
    private const int Status = 8;
    private const int Entries = 9;
    private const int Debits = 10;
    private const int Credits = 11;
    private const int Reason = 12;
    private const int Text = 13;

    public string RecordKind => "E";

    public int TrailerFields => 2;

    public void Count(DelimitedLine line)
    {
    }

    public DecodedFinding? Trailer(DelimitedLine trailer) => null;

    public DecodedItem Header()
    {
        var kind = header[Status] switch
        {
            "ACCEPTED" => EvidenceKind.Accepted,
            "PARTIAL" => EvidenceKind.PartlyAccepted,
            "REJECTED" => EvidenceKind.Rejected,
            _ => (EvidenceKind?)null,
        };
        if (kind is null)
        {
            return ReportDecoder.Park(header, Status, "unknown-code", $"The status is none that the bank's guide defines.");
        }

        if (header[FileName].Length == 0)
        {
            return ReportDecoder.Park(header, FileName, "empty", "The acknowledgement names no file.");
        }

        // A file that the bank refuses it may not have read; what it executes it has read whole.
        var content = kind == EvidenceKind.Rejected ? null : Read();
        if (kind != EvidenceKind.Rejected && content is null)
        {
            return ReportDecoder.Park(header, Entries, "totals", "The acknowledgement does not say what was read of the file.");
        }

        return new DecodedEvidence(new(kind.Value, EvidenceScope.Message, References())
        {
            Within = content is { } read ? [.. References(), read] : [],
            Reason = header[Reason].Length == 0 ? null : new(ReasonCode.Proprietary, header[Reason], header[Text]),
            BankWord = header[Status],
        });
    }

    public DecodedItem Record(DelimitedLine line)
    {
        // Which file it is of, and that the bank read it, the header alone says.
        if (Header() is not DecodedEvidence)
        {
            return ReportDecoder.Park(line.Number, "record-order", "The acknowledgement around the entry cannot be read.");
        }

        if (header[Status] != "PARTIAL")
        {
            return ReportDecoder.Park(line.Number, "record-order", "Refused entries are listed in a partial acknowledgement only.");
        }

        if (line.Fields.Count != 5 || line[2].Length != 15 || !ReportDecoder.TryNumber(line[2], out _))
        {
            return ReportDecoder.Park(line, 2, "record", "The record has not five fields with a trace number.");
        }

        return line[3] != "REJECTED" || line[4].Length == 0
            ? ReportDecoder.Park(line, 3, "unknown-code", "The entry's status is none that the bank's guide defines.")
            : new DecodedEvidence(new(EvidenceKind.Rejected, EvidenceScope.Payment, [new(ReferenceKind.Trace, line[2])])
            {
                Within = References(),
                Reason = new(ReasonCode.Proprietary, line[4], line[5]),
                BankWord = line[3],
            });
    }

    /// <summary>What a file holds, as its acknowledgement repeats it.</summary>
    public static Reference Content(string file, FileTotals totals) =>
        new(ReferenceKind.Content, $"{file} {totals.Entries} {totals.Debits} {totals.Credits}");

    private Reference? Read() => ReportDecoder.TryNumber(header[Entries], out var entries)
        && ReportDecoder.TryNumber(header[Debits], out var debits) && ReportDecoder.TryNumber(header[Credits], out var credits)
            ? Content(header[FileName], new(entries, debits, credits))
            : null;

    private IReadOnlyList<Reference> References() => header[ReferenceCode].Length == 0
        ? [new(ReferenceKind.FileName, header[FileName])]
        : [new(ReferenceKind.FileName, header[FileName]), new(ReferenceKind.Message, header[ReferenceCode])];
}
