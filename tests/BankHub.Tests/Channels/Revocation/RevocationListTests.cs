using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BankHub.Channels.Revocation;

namespace BankHub.Tests.Channels.Revocation;

/// <summary>Lists of revoked certificates: whose they are, how long they count, and the moment in which their file is exchanged.</summary>
public sealed class RevocationListTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();
    private readonly CaZoo _authority = new("CN=authority");
    private readonly SetClock _clock = new();
    private readonly X509Certificate2 _good, _bad;

    public RevocationListTests() => (_good, _bad) = (_authority.Issue(), _authority.Issue());

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData("gone")]
    [InlineData("half")]
    public void While_the_file_cannot_be_read_the_last_good_list_counts_until_its_end(string how)
    {
        var bytes = _authority.List(_clock, days: 7, _bad);
        File.WriteAllBytes(_file, bytes);
        var list = new RevocationList(_file, _clock);
        Assert.Equal((true, false), (Names(list, _bad), Names(list, _good)));

        if (how == "gone")
            File.Delete(_file);
        else
            File.WriteAllBytes(_file, bytes[..40]);
        Assert.Equal((true, false), (Names(list, _bad), Names(list, _good)));
        _clock.Now += TimeSpan.FromDays(8);
        Refuses(list, "ended ");

        File.WriteAllBytes(_file, _authority.List(_clock, days: 7, _good));
        Assert.True(Names(list, _good));
    }

    [Fact]
    public void Before_there_was_any_list_nobody_is_believed()
    {
        File.Delete(_file);
        Refuses(new RevocationList(_file, _clock), "cannot be read (FileNotFoundException)");
        File.WriteAllText(_file, "nothing");
        Refuses(new RevocationList(_file, _clock), "cannot be read (CryptographicException)");
    }

    [Theory]
    [InlineData("ecdsa")]
    [InlineData("rsa")]
    [InlineData("pss")]
    public void A_list_counts_under_each_kind_of_signature(string kind)
    {
        var authority = new CaZoo("CN=authority", kind);
        var bad = authority.Issue();
        File.WriteAllBytes(_file, authority.List(_clock, 7, bad));
        var list = new RevocationList(_file, _clock);
        Assert.True(list.Names(bad, [bad, authority.Own]));
        var good = authority.Issue();
        Assert.False(list.Names(good, [good, authority.Own]));
    }

    [Fact]
    public void A_list_that_is_over_or_not_begun_counts_for_nobody()
    {
        File.WriteAllBytes(_file, _authority.List(_clock, 7, _bad));
        var list = new RevocationList(_file, _clock);
        _clock.Now += TimeSpan.FromDays(7);
        Refuses(list, "ended ");
        _clock.Now -= TimeSpan.FromDays(9);
        Refuses(list, "begins ");
    }

    [Fact]
    public void A_list_of_another_key_under_the_same_name_counts_for_nobody()
    {
        File.WriteAllBytes(_file, new CaZoo("CN=authority").List(_clock, 7, _bad));
        Refuses(new RevocationList(_file, _clock), "is not signed by its authority");
        File.WriteAllBytes(_file, new CaZoo("CN=another").List(_clock, 7, _bad));
        Refuses(new RevocationList(_file, _clock), "is none of the authority");
    }

    [Fact]
    public void A_key_that_may_not_sign_lists_counts_for_nobody()
    {
        var authority = new CaZoo("CN=authority", usage: X509KeyUsageFlags.KeyCertSign);
        File.WriteAllBytes(_file, authority.List(_clock, 7));
        var own = authority.Issue();
        Assert.Throws<RevocationException>(() => new RevocationList(_file, _clock).Names(own, [own, authority.Own]));
    }

    [Fact]
    public void A_file_may_hold_the_lists_of_several_authorities_and_each_certificate_of_a_chain_is_looked_up()
    {
        var (root, between) = (new CaZoo("CN=root"), new CaZoo("CN=authority"));
        var issued = root.Certify(between);
        var leaf = between.Issue();
        X509Certificate2[] chain = [leaf, issued, root.Own];
        File.WriteAllText(_file, Pem(root.List(_clock, 7)) + Pem(between.List(_clock, 7)));
        Assert.False(new RevocationList(_file, _clock).Names(leaf, chain));
        File.WriteAllText(_file, Pem(root.List(_clock, 7, issued)) + Pem(between.List(_clock, 7)));
        Assert.True(new RevocationList(_file, _clock).Names(leaf, chain));

        // The root's alone says nothing of the server.
        File.WriteAllText(_file, Pem(root.List(_clock, 7)));
        Assert.Throws<RevocationException>(() => new RevocationList(_file, _clock).Names(leaf, chain));
    }

    [Fact]
    public void A_list_of_one_place_says_nothing_of_certificates_that_name_another()
    {
        var (here, there, nowhere) = (_authority.Issue("http://a.example/1.crl"), _authority.Issue("http://a.example/2.crl"), _good);
        File.WriteAllBytes(_file, _authority.List(_clock, Point(Place("http://a.example/1.crl")), _bad));
        var list = new RevocationList(_file, _clock);

        Assert.Equal((false, true), (Names(list, here), Names(list, _bad)));
        Assert.All([there, nowhere], other => Assert.Equal(
            "the list of revoked certificates is not the one that the bank's certificate names",
            Assert.Throws<RevocationException>(() => Names(list, other)).Message));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(5)]
    public void A_list_of_authorities_of_several_ones_or_of_attributes_alone_counts_for_nobody(int field)
    {
        File.WriteAllBytes(_file, _authority.List(_clock, Point(w => w.WriteBoolean(true, new Asn1Tag(TagClass.ContextSpecific, field)))));
        Refuses(new RevocationList(_file, _clock), "covers a part alone");
    }

    [Fact]
    public void A_list_of_changes_alone_counts_for_nobody_and_what_is_not_critical_takes_nothing()
    {
        byte[] number = [2, 1, 1];
        File.WriteAllBytes(_file, _authority.List(_clock, ("2.5.29.27", true, number)));
        Refuses(new RevocationList(_file, _clock), "covers a part alone");
        File.WriteAllBytes(_file, _authority.List(_clock, ("2.5.29.20", false, number)));
        Assert.False(Names(new RevocationList(_file, _clock), _good));
    }

    [Fact]
    public void No_changed_bit_makes_a_revoked_certificate_good()
    {
        var bytes = _authority.List(_clock, 7, _bad);
        for (var at = 0; at < bytes.Length; at++)
        {
            var changed = bytes.ToArray();
            changed[at] ^= (byte)(1 << (at % 8));
            File.WriteAllBytes(_file, changed);
            Assert.Throws<RevocationException>(() => Names(new RevocationList(_file, _clock), _bad));
        }
    }

    private static (string Id, bool Critical, byte[] Value) Point(Action<AsnWriter> write)
    {
        var point = new AsnWriter(AsnEncodingRules.DER);
        using (point.PushSequence())
            write(point);
        return ("2.5.29.28", true, point.Encode());
    }

    private static Action<AsnWriter> Place(string uri) => point =>
    {
        var (within, ofUri) = (new Asn1Tag(TagClass.ContextSpecific, 0), new Asn1Tag(TagClass.ContextSpecific, 6));
        using (point.PushSequence(within))
        using (point.PushSequence(within))
            point.WriteCharacterString(UniversalTagNumber.IA5String, uri, ofUri);
    };

    private bool Names(RevocationList list, X509Certificate2 server) => list.Names(server, [server, _authority.Own]);

    private void Refuses(RevocationList list, string why)
    {
        var refused = Assert.Throws<RevocationException>(() => Names(list, _good));
        Assert.StartsWith($"the list of revoked certificates {why}", refused.Message, StringComparison.Ordinal);
    }

    private static string Pem(byte[] list) => PemEncoding.WriteString("X509 CRL", list) + "\n";
}
