using BankHub.Core.Findings;
using BankHub.IntegrationTests.Keys;
using BankHub.Keys;

namespace BankHub.IntegrationTests.AtRest;

/// <summary>A key ring whose keys are wrapped under an AES key that never leaves a token.</summary>
[Collection(TokenCollection.Name)]
public sealed class WrappedRingTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bankhub-ring-");
    private readonly SoftToken _token = new();
    private readonly string _ring;

    public WrappedRingTests()
    {
        _token.ImportAes(SoftToken.NewAes(), "master", "01");
        _ring = Path.Combine(_folder.FullName, "ring");
    }

    private string Uri => _token.Uri("master");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_wrapped_ring_seals_and_opens_and_a_key_that_is_added_is_wrapped_too()
    {
        MasterKeyFile.Create(_ring, HsmWrap.Words(new ReferencedSecrets(), Uri));
        var live = new LiveRing(new ReferencedSecrets(), $"file:{_ring}");
        var first = live.Seal([1, 2, 3], [9]);

        Assert.Equal(2u, MasterKeyFile.Add(_ring, HsmWrap.Words(new ReferencedSecrets(), Uri)));
        var findings = new FindingList();
        Assert.NotNull(live.Look([1], findings));
        Assert.Empty(findings);
        live.Take();
        Assert.Equal((2u, 1u), (live.Wanted, live.Writes));
        live.WriteUnder(2);
        var second = live.Seal([1, 2, 3], [9]);

        Assert.Equal((1u, 2u), (live.KeyOf(first), live.KeyOf(second)));
        var again = new LiveRing(new ReferencedSecrets(), $"file:{_ring}");
        Assert.Equal([1, 2, 3], again.Open(first, [9]));
        Assert.Equal([1, 2, 3], again.Open(second, [9]));
        Assert.Equal(live.KeyedHash([1]), again.KeyedHash([1]));
        Assert.DoesNotContain(SoftToken.Pin, File.ReadAllText(_ring), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_its_token_a_ring_is_refused_with_the_tokens_name_and_a_running_hub_keeps_what_it_has()
    {
        MasterKeyFile.Create(_ring, HsmWrap.Words(new ReferencedSecrets(), Uri));
        var live = new LiveRing(new ReferencedSecrets(), $"file:{_ring}");
        var sealedBefore = live.Seal([1], []);
        File.WriteAllText(_ring, File.ReadAllText(_ring).Replace(_token.Label, "gone-token", StringComparison.Ordinal));

        var refused = Assert.Throws<KeyRingException>(() => new LiveRing(new ReferencedSecrets(), $"file:{_ring}"));
        var findings = new FindingList();
        Assert.Null(live.Look([1], findings));

        Assert.Contains("The token gone-token is not there", refused.Message, StringComparison.Ordinal);
        Assert.Contains("The token gone-token is not there", findings[0].Message, StringComparison.Ordinal);
        Assert.Equal([1], live.Open(sealedBefore, []));
    }

    [Fact]
    public void A_key_that_was_wrapped_as_another_does_not_open()
    {
        MasterKeyFile.Create(_ring, HsmWrap.Words(new ReferencedSecrets(), Uri));
        File.WriteAllText(_ring, File.ReadAllText(_ring).Replace("key 1 ", "key 7 ", StringComparison.Ordinal)
            .Replace("current 1", "current 7", StringComparison.Ordinal));
        Assert.Throws<KeyRingException>(() => new LiveRing(new ReferencedSecrets(), $"file:{_ring}"));
    }
}
