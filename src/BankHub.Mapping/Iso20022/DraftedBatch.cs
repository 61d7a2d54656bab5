using BankHub.Core.Adapters;
using BankHub.Formats.Iso20022.Findings;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022;

/// <summary>A payment on its way into a message.</summary>
internal interface IDraft
{
    PaymentToEncode Attempt { get; }

    /// <summary>What is told of the payment on its way.</summary>
    Outgoing To { get; }
}

/// <summary>
/// A batch on its way into messages: what cannot be expressed is a problem of its payment, and the others go without it.
/// </summary>
internal sealed class DraftedBatch<TDraft>
    where TDraft : IDraft
{
    private readonly List<PaymentProblem> _problems = [];

    public DraftedBatch(PaymentBatch batch, Func<PaymentToEncode, TDraft> make)
    {
        var drafts = new List<TDraft>();
        foreach (var attempt in batch.Payments.OrderBy(attempt => attempt.Number))
        {
            var draft = make(attempt);
            if (attempt.Payment.InstructionIdentification is { } own && own != attempt.InstructionId)
            {
                draft.To.Note("$.instructionIdentification", "left-out", "The attempt's own id stands in its place.");
            }

            if (attempt.Payment.Scheme.Value != batch.Product.Scheme)
            {
                draft.To.Problem("$.scheme", "scheme", "The product carries payments of another scheme.");
            }

            if (draft.To.Problems.Count == 0)
            {
                drafts.Add(draft);
            }
            else
            {
                _problems.Add(new(attempt.Id, draft.To.Problems));
            }
        }

        Drafts = drafts;
    }

    public IReadOnlyList<TDraft> Drafts { get; }

    /// <summary>What is wrong with payments that are in no message so far.</summary>
    public IReadOnlyList<PaymentProblem> Problems => _problems;

    /// <summary>A message of each group: the first has the name, and those behind it a number too.</summary>
    public IReadOnlyList<TFile> Write<TFile>(
        IEnumerable<IReadOnlyList<TDraft>> groups, string name,
        Func<IReadOnlyList<TDraft>, string, (IsoFindings Findings, TFile File)> write)
        where TFile : class
    {
        var files = new List<TFile>();
        foreach (var group in groups)
        {
            var own = files.Count == 0 ? name : $"{name}-{files.Count + 1}";
            if (SharedMessage.Write(group, these => write(these, own), _problems) is { } file)
            {
                files.Add(file);
            }
        }

        return files;
    }
}
