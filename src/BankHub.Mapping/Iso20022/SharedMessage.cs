using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Formats.Iso20022.Findings;

namespace BankHub.Mapping.Iso20022;

/// <summary>
/// Writes payments into one message. If the writer finds something, each is written alone, to see whose it is, and then the others
/// together: every payment is in a message or has a problem.
/// </summary>
internal static class SharedMessage
{
    public static TFile? Write<TDraft, TFile>(
        IReadOnlyList<TDraft> drafts, Func<IReadOnlyList<TDraft>, (IsoFindings Findings, TFile File)> write, List<PaymentProblem> problems)
        where TDraft : IDraft
        where TFile : class
    {
        var whole = write(drafts);
        if (whole.Findings.Total == 0)
        {
            return whole.File;
        }

        var sound = new List<TDraft>();
        foreach (var draft in drafts)
        {
            var (findings, _) = write([draft]);
            if (findings.Total == 0)
            {
                sound.Add(draft);
            }
            else
            {
                problems.Add(new(draft.Attempt.Id, [.. findings.Select(Told).Distinct()]));
            }
        }

        if (sound.Count == 0)
        {
            return null;
        }

        var together = write(sound);
        if (together.Findings.Total == 0)
        {
            return together.File;
        }

        problems.AddRange(sound.Select(draft => new PaymentProblem(draft.Attempt.Id, [.. together.Findings.Select(Told).Distinct()])));
        return null;
    }

    private static Finding Told(IsoFinding finding) => new(ElementPaths.ToJson(finding.Path), finding.Rule.Name, finding.Message);
}
