using BankHub.Channels.Protection;
using BankHub.Core.Wire;
using BankHub.Tests.Channels.Protection.Http.Cavage;
using BankHub.Tests.Channels.Protection.Http.Messages;

namespace BankHub.Tests.Channels.Protection.Http;

/// <summary>A call of which anything was changed is not believed, whichever signatures it carries (CHECKS S4).</summary>
public sealed class CallMutationTests
{
    private static readonly Dictionary<string, Dictionary<string, (Callback Call, string Reason)>> Changes = new(StringComparer.Ordinal)
    {
        ["http-signature"] = MessageChanges.All,
        ["cavage"] = CavageChanges.All,
    };

    public static TheoryData<string, string> Names
    {
        get
        {
            var names = new TheoryData<string, string>();
            foreach (var (scheme, changes) in Changes)
            {
                foreach (var name in changes.Keys)
                    names.Add(scheme, name);
            }

            return names;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_change_is_refused_with_its_reason(string scheme, string name)
    {
        var (call, reason) = Changes[scheme][name];
        var refused = Scheme(scheme).Refuse(call, SchemeOf.Now);
        Assert.NotNull(refused);
        Assert.Contains(reason.Split('|'), r => refused.Contains(r, StringComparison.Ordinal));
    }

    [Fact]
    public void A_good_call_by_the_older_signatures_is_believed()
    {
        var (good, scheme) = (new SealedCall(), Scheme("cavage"));
        Assert.Null(scheme.Refuse(good.Call(), SchemeOf.Now));
        Assert.Null(scheme.Refuse((good with { Algorithm = "" }).Call(), SchemeOf.Now));
        var created = good with { Covers = "(created) (request-target) host digest", More = $"created={SchemeOf.Time}," };
        Assert.Null(scheme.Refuse(created.Call(), SchemeOf.Now.AddSeconds(300)));
    }

    private static SchemeChain Scheme(string word) => word == "cavage"
        ? SchemeOf.Callbacks("cavage", ("verifyKey", "key:bank-rsa"), ("verifyAlgorithm", "rsa-sha256"))
        : SchemeOf.Callbacks("http-signature", ("verifyKey", "key:bank-ec"), ("verifyAlgorithm", "ecdsa-p256-sha256"));
}
