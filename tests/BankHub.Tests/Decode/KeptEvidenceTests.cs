using System.Text;
using BankHub.Core.Lifecycle;
using BankHub.Core.Wire;
using BankHub.Hub.Decode;

namespace BankHub.Tests.Decode;

/// <summary>
/// Evidence that was kept by one version says the same to the next one, and to the one before after a release was taken back.
/// </summary>
public sealed class KeptEvidenceTests
{
    /// <summary>The kinds of the first release, by the numbers under which they were kept.</summary>
    private static readonly EvidenceKind[] First =
    [
        EvidenceKind.Delivered, EvidenceKind.Doubt, EvidenceKind.NeverLeft, EvidenceKind.Reached, EvidenceKind.Acknowledged,
        EvidenceKind.Accepted, EvidenceKind.PartlyAccepted, EvidenceKind.Settled, EvidenceKind.Credited, EvidenceKind.Rejected,
        EvidenceKind.Returned, EvidenceKind.Reversed, EvidenceKind.Cancelled, EvidenceKind.NotFound, EvidenceKind.BankDoubt,
        EvidenceKind.Correction, EvidenceKind.CancellationRefused, EvidenceKind.Disputed,
    ];

    [Fact]
    public void Every_kind_that_the_first_release_kept_reads_as_what_it_was()
    {
        for (var number = 0; number < First.Length; number++)
        {
            Assert.Equal(First[number], EvidenceJson.Read(Kept(number)).Kind);
        }
    }

    [Fact]
    public void What_the_first_release_knew_is_kept_and_named_as_it_did()
    {
        for (var number = 0; number < First.Length; number++)
        {
            var evidence = new Evidence(First[number], EvidenceScope.Payment, [new(ReferenceKind.Instruction, "I1")]);
            Assert.Equal(Encoding.UTF8.GetString(Kept(number)), Encoding.UTF8.GetString(EvidenceJson.Write(evidence)));
        }

        // The key under which evidence counts once, however often and by whichever version its message is read.
        Assert.Equal(
            "6f01a059f286e3b5ac5653c223b5086d",
            EvidenceJson.Hash(new(EvidenceKind.Rejected, EvidenceScope.Payment, [new(ReferenceKind.Instruction, "I1")])));
    }

    [Fact]
    public void A_kind_that_came_later_is_kept_under_one_that_the_first_release_knew_and_read_whole()
    {
        foreach (var kind in Enum.GetValues<EvidenceKind>().Except(First))
        {
            var kept = EvidenceJson.Write(new(kind, EvidenceScope.Payment, []));
            Assert.Matches("""^\{"Kind":(4|5|9|14|16),""", Encoding.UTF8.GetString(kept));
            Assert.Equal(kind, EvidenceJson.Read(kept).Kind);
        }
    }

    [Fact]
    public void What_a_version_to_come_adds_is_read_as_far_as_it_is_known()
    {
        var read = EvidenceJson.Read(Encoding.UTF8.GetBytes(
            """{"Kind":5,"Scope":1,"References":[],"Learnt":[],"Finer":"AtTheMoon","Odd":{"a":[1]}}"""));
        Assert.Equal(EvidenceKind.Accepted, read.Kind);
    }

    private static byte[] Kept(int kind) => Encoding.UTF8.GetBytes(
        $$"""{"Kind":{{kind}},"Scope":1,"References":[["{{ReferenceKind.Instruction}}","I1"]],"Learnt":[]}""");
}
