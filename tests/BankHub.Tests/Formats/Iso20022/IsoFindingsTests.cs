using BankHub.Formats.Iso20022.Findings;

namespace BankHub.Tests.Formats.Iso20022;

/// <summary>How many findings of a message are kept, and which.</summary>
public sealed class IsoFindingsTests
{
    [Fact]
    public void A_rule_that_is_broken_again_and_again_hides_no_other_one()
    {
        IsoRule habit = new("habit", IsoSeverity.Error, "A habit."), news = new("news", IsoSeverity.Error, "News.");
        var findings = new IsoFindings(3);
        for (var i = 0; i < 10; i++)
        {
            findings.Add(habit, $"a{i}");
        }

        findings.Add(news, "b0");
        findings.Add(news, "b1");
        Assert.Equal(["a0", "a1", "a2", "b0"], findings.Select(finding => finding.Path));
        Assert.Equal(12, findings.Total);
    }
}
