using System.Security.Cryptography;
using BankHub.Core.Findings;
using BankHub.Keys;
using BankHub.Keys.Hsm;
using BankHub.Keys.Named.Files;

namespace BankHub.IntegrationTests.Keys;

/// <summary>What a token's end looks like: a clear error, no half work, and going on once it is back.</summary>
[Collection(TokenCollection.Name)]
public sealed class LostTokenTests : IDisposable
{
    private static readonly byte[] Data = [1, 2, 3];
    private readonly RSA _rsa = RSA.Create(2048);
    private readonly SoftToken _token = new();

    public LostTokenTests() => _token.Import(_rsa, "key", "01");

    public void Dispose() => _rsa.Dispose();

    [Fact]
    public void A_lost_session_and_an_ended_library_are_opened_anew()
    {
        using var key = (RSA)_token.Key("key").Open();
        Assert.True(Signs(key));

        var library = HsmLibrary.Of(SoftToken.Library).Cryptoki;
        library.CloseAll(library.Tokens().Single(t => t.Label == _token.Label).Slot);
        Assert.True(Signs(key));

        library.End();
        Assert.True(Signs(key));
    }

    [Fact]
    public void A_token_that_is_taken_away_is_named_and_serves_again_when_it_is_back()
    {
        using var key = (RSA)_token.Key("key").Open();
        Assert.True(Signs(key));

        using (SoftToken.Away())
        {
            for (var i = 0; i < 2; i++)
            {
                var gone = Assert.ThrowsAny<HsmException>(() => Signs(key));
                Assert.Contains($"The token {_token.Label} is not there", gone.Message, StringComparison.Ordinal);
            }
        }

        Assert.True(Signs(key));
    }

    [Theory]
    [InlineData("library", "The PKCS #11 library /nowhere.so cannot be loaded")]
    [InlineData("token", "The token no-such-token is not there")]
    [InlineData("key", "There is no private key for key no-such-key of token")]
    [InlineData("pin", "The token refuses the login: CKR_PIN_INCORRECT.")]
    public void What_is_not_there_is_said_without_a_secret(string what, string message)
    {
        var address = _token.Address(what == "key" ? "no-such-key" : "key");
        address = what switch
        {
            "library" => address with { Library = "/nowhere.so" },
            "token" => address with { Token = "no-such-token" },
            _ => address,
        };
        var pin = _token.PinReference;
        if (what == "pin")
        {
            pin = $"file:{Path.GetTempFileName()}";
            File.WriteAllText(pin["file:".Length..], "wrong-canary");
        }

        var wrong = Assert.ThrowsAny<HsmException>(() => new HsmKey(address, pin, new ReferencedSecrets()).Open());

        Assert.StartsWith(message, wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", wrong.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pin_that_was_refused_is_asked_again_only_when_it_is_another()
    {
        var pin = Path.GetTempFileName();
        File.WriteAllText(pin, "wrong-canary");
        var key = new HsmKey(_token.Address("key"), $"file:{pin}", new ReferencedSecrets());
        Assert.Equal("The token refuses the login: CKR_PIN_INCORRECT.", Assert.Throws<HsmException>(() => key.Open()).Message);
        Assert.Contains("It is asked again when", Assert.Throws<HsmException>(() => key.Open()).Message, StringComparison.Ordinal);
        File.WriteAllText(pin, SoftToken.Pin);
        using var opened = (RSA)key.Open();
        Assert.True(Signs(opened));
        File.Delete(pin);
    }

    [Theory]
    [InlineData(true), InlineData(false)]
    public void The_file_of_keys_names_a_key_in_a_token(bool byUri)
    {
        var file = Path.GetTempFileName();
        var place = byUri
            ? $"\"uri\":\"{_token.Uri("key")}\""
            : $"\"library\":\"{SoftToken.Library}\",\"token\":\"{_token.Label}\",\"object\":\"key\",\"objectId\":\"01\"";
        File.WriteAllText(file, $$"""
            {"keys":[{"name":"bank","uses":["sign","decrypt"],"provider":"pkcs11",{{place}},"pin":"{{_token.PinReference}}"}]}
            """);
        var findings = new FindingList();
        var keys = new KeysFile(file).Read(new ReferencedSecrets(), findings);
        Assert.Empty(findings);
        Assert.True(Signs((RSA)Assert.Single(keys!).Algorithm!));

        File.WriteAllText(file, File.ReadAllText(file).Replace(_token.Label, "other", StringComparison.Ordinal));
        Assert.Null(new KeysFile(file).Read(new ReferencedSecrets(), findings));
        Assert.Equal(
            "$.keys[0].uri: key-token: The token does not give the key. The token other is not there", Assert.Single(findings).ToString());
    }

    private bool Signs(RSA key) => _rsa.VerifyData(
        Data, key.SignData(Data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), HashAlgorithmName.SHA256,
        RSASignaturePadding.Pkcs1);
}
