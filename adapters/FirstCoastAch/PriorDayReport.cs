using BankHub.Core.Adapters;
using BankHub.Core.Statements;
using BankHub.Mapping.Bai2;

namespace BankHub.Adapters.FirstCoastAch;

/// <summary>
/// The prior-day report in BAI2, which takes the place of settlement reports where the contract says so: each booking names our trace
/// number as its customer reference, and the bank promises that no bank reference comes twice (customer guide, section 3.5).
/// </summary>
internal static class PriorDayReport
{
    private const int TraceDigits = 15;

    private static readonly StatementsToItems Reader = new(promises: new() { UniqueBankReferences = true });

    /// <summary>BAI2: a file header is record 01.</summary>
    public static bool Is(ReadOnlySpan<byte> body) => body.StartsWith("01,"u8);

    public static IEnumerable<DecodedItem> Decode(ReadOnlyMemory<byte> body) => Reader.Decode(body).Select(
        item => item is DecodedEntry entry ? entry with { Entry = Traced(entry.Entry) } : item);

    /// <summary>The customer reference is what the format's rules take for an instruction, or for what came with a credit.</summary>
    public static StatementEntry Traced(StatementEntry entry) => entry.Details is not [var only] ? entry : entry with
    {
        Details = [IsTrace(only.References.InstructionIdentification) || IsTrace(only.References.EndToEndIdentification)
            ? only with
            {
                References = only.References with
                {
                    Trace = only.References.InstructionIdentification ?? only.References.EndToEndIdentification,
                    InstructionIdentification = null,
                    EndToEndIdentification = null,
                },
            }
            : only],
    };

    private static bool IsTrace(string? name) => name?.Length == TraceDigits && name.All(char.IsAsciiDigit);
}
