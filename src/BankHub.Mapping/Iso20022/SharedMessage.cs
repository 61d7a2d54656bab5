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
    public delegate IsoFindings Writing<TDraft, TFile>(IReadOnlyList<TDraft> drafts, out TFile file);

    public static TFile? Write<TDraft, TFile>(
        IReadOnlyList<TDraft> drafts, Writing<TDraft, TFile> write, Func<TDraft, Guid> payment, List<PaymentProblem> problems)
        where TFile : class
    {
        if (write(drafts, out var file).Total == 0)
        {
            return file;
        }

        var sound = new List<TDraft>();
        foreach (var draft in drafts)
        {
            var findings = write([draft], out _);
            if (findings.Total == 0)
            {
                sound.Add(draft);
            }
            else
            {
                problems.Add(new(payment(draft), [.. findings.Select(Told).Distinct()]));
            }
        }

        if (sound.Count == 0)
        {
            return null;
        }

        var together = write(sound, out file);
        if (together.Total == 0)
        {
            return file;
        }

        problems.AddRange(sound.Select(draft => new PaymentProblem(payment(draft), [.. together.Select(Told).Distinct()])));
        return null;
    }

    private static Finding Told(IsoFinding finding) => new(ElementPaths.ToJson(finding.Path), finding.Rule.Name, finding.Message);
}
