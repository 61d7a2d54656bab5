using System.Buffers;
using BankHub.Core.Findings;
using BankHub.Formats.SwiftMt.Reading;
using BankHub.Formats.SwiftMt.Writing;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Mapping.SwiftMt.Parts;

namespace BankHub.Mapping.SwiftMt.Payments.Writing;

/// <summary>
/// One message that moves money several times. What was written is read again and held against what was given; findings name each of
/// them by its number.
/// </summary>
/// <param name="terms">Between whom the message goes.</param>
/// <param name="count">How many there are.</param>
/// <param name="what">What one of them is called.</param>
internal sealed class SharedMessage(MtTerms terms, int count, string what)
{
    private const int UsualLength = 512;

    /// <summary>Told of what the message says once.</summary>
    public MtOutgoing Head { get; } = new(terms.MayLose);

    /// <summary>Told of each of them.</summary>
    public IReadOnlyList<MtOutgoing> Tellers { get; } = [.. Enumerable.Range(0, count).Select(_ => new MtOutgoing(terms.MayLose))];

    private bool HasProblems => Head.Problems.Count > 0 || Tellers.Any(to => to.Problems.Count > 0);

    /// <summary>The bytes, unless somebody was told of a problem.</summary>
    public WrittenMt Write(MtDraft draft, IReadOnlyList<InterbankTransfer> given)
    {
        var output = new ArrayBufferWriter<byte>(UsualLength * (count + 1));
        if (!HasProblems)
        {
            foreach (var finding in MtWriter.Write(output, draft).Where(finding => finding.IsError))
            {
                Head.Problem(MessageFindings.OfWriting(finding));
            }
        }

        if (!HasProblems)
        {
            Check(given, output.WrittenMemory);
        }

        return new(HasProblems ? default : output.WrittenMemory, Told(to => to.Problems), Told(to => to.Losses), Told(to => to.Notes));
    }

    private void Check(IReadOnlyList<InterbankTransfer> given, ReadOnlyMemory<byte> bytes)
    {
        var reader = new MtReader(bytes);
        if (!reader.Read() || MtToPayments.Read(reader.Message, terms.Mapping) is not { Findings: [] } back
            || back.Transfers.Count != given.Count)
        {
            Head.Problem("$", "differs", $"The message that was written cannot be read as the {what}s.");
            return;
        }

        for (var i = 0; i < given.Count; i++)
        {
            ReadBack.Check(given[i], back.Transfers[i], Tellers[i]);
        }
    }

    private IReadOnlyList<Finding> Told(Func<MtOutgoing, IReadOnlyList<Finding>> of) =>
    [
        .. of(Head),
        .. Tellers.SelectMany((to, i) => of(to).Select(finding => finding with { Path = $"{what} {i + 1}: {finding.Path}" })),
    ];
}
