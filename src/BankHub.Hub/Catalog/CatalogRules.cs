using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Hub.Calendars;

namespace BankHub.Hub.Catalog;

/// <summary>The rules between configuration files.</summary>
internal static class CatalogRules
{
    public static readonly Rule Missing = new("file", "This file is missing.");
    public static readonly Rule Folder = new("folder", "There is no such folder.");
    public static readonly Rule Unreadable = new("assembly", "This is no assembly that can be loaded by this host.");
    public static readonly Rule NoAdapter = new("assembly", "The assembly holds no bank: no resource BANK/manifest.json.");
    public static readonly Rule Unique = new("unique", "This id is already taken by another file.");
    public static readonly Rule UniqueHere = new("unique", "This id occurs more than once here.");
    public static readonly Rule Type =
        new("adapter-type", "A bank's folder holds exactly one public class FOLDERAdapter that implements IBankAdapter.");
    public static readonly Rule Constructor =
        new("adapter-constructor", "The adapter has a public constructor (AdapterManifest, BankMapping).");
    public static readonly Rule Construction = new("adapter-constructor", "The adapter's constructor does not throw.");
    public static readonly Rule OwnManifest = new("adapter-manifest", "The adapter gives back the manifest that it was made from.");
    public static readonly Rule Capability = new("capability", "The adapter does not implement what the manifest promises here.");
    public static readonly Rule TimeZone = new("time-zone", "The time zone is not an IANA name that this system knows.");
    public static readonly Rule Endpoint = new("endpoint", "The manifest has no endpoint of that id and role send.");
    public static readonly Rule Members =
        new("inquiry-members", "Where the bank is asked about what is in doubt, a message has at most 1,000 payments.");
    public static readonly Rule PickUp = new("pick-up", "A pick-up is no http endpoint and has a pattern, pollEvery and ready.");
    public static readonly Rule Feed = new("feed", "A feed is an http endpoint and has pollEvery.");
    public static readonly Rule Callback = new("callback", "Callbacks come over http.");
    public static readonly Rule Channels = new("endpoint-channels", "An endpoint is reached over http or as a folder, not as either.");
    public static readonly Rule OnlyHttp = new("endpoint", "Answers and idempotent are for http endpoints only.");
    public static readonly Rule Window = new("window", "A window opens before it closes, and seals between the two.");
    public static readonly Rule MarketRule = new("market-rule", "There is no such set of market rules, or no such rule in the sets.");
    public static readonly Rule Table = new("shared-table", "There is no shared table of that name in mappings/.");
    public static readonly Rule TableExtends = new("shared-table", "A shared table extends no other.");
    public static readonly Rule Adapter = new("adapter", "There is no adapter of that id, or it has findings of its own.");
    public static readonly Rule Setting = new("setting", "The bank's manifest requires this setting.");
    public static readonly Rule UnknownSetting = new("setting", "The bank's manifest knows no setting of that name.");
    public static readonly Rule Target = new("endpoint-target", "The bank's manifest has this endpoint: say where it is.");
    public static readonly Rule UnknownTarget = new("endpoint-target", "The bank's manifest has no endpoint of that id.");
    public static readonly Rule Address =
        new("address", "The address is a URI of the endpoint's channel, without a password; none for callbacks.");
    public static readonly Rule Choice =
        new("permitted", "The bank permits other schemes here; where it permits more than one, the connection names its choice.");
    public static readonly Rule Secret = new("secret", "A secret is given by reference only: env:NAME, file:PATH or key:NAME.");

    public static Rule Value(string what) => new("setting-value", $"Expected here: {what}.");

    public static Rule ToldTwice(string connection, string other, string account) => new(
        "told-twice",
        $"Both {connection} and {other} take in statements of the account {account}: name it in one, or what both are told counts twice.");

    public static readonly Rule Contract =
        new("contract", $"This host speaks version {AdapterManifest.CurrentContract} of the adapter contract.");

    public static readonly Rule Calendar = new("calendar", $"A calendar is one of {string.Join(", ", BusinessCalendar.Names)}.");
}
