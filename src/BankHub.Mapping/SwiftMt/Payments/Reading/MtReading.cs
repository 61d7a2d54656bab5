using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Mapping.Iso20022.Texts;
using BankHub.Mapping.SwiftMt.Parts;
using BankHub.Mapping.SwiftMt.Payments.Fields;

namespace BankHub.Mapping.SwiftMt.Payments.Reading;

/// <summary>One transfer of a message on its way into canonical values.</summary>
/// <param name="Frame">The message's envelope.</param>
/// <param name="Mapping">The tables.</param>
/// <param name="From">Takes findings.</param>
internal sealed record MtReading(MtFrame Frame, BankMapping Mapping, Incoming From)
{
    public MtBank? Bank(SaidField? field, string path) => BankFields.Read(field, path, Mapping, From);

    public MtCustomer? Customer(SaidField? field, string path) => CustomerFields.Read(field, path, Mapping, From);

    /// <summary>The scheme that service levels and local instrument name in the agreed table; no scheme prescribes any other.</summary>
    public Scheme Scheme(InterbankData data)
    {
        var levels = string.Join('+', data.ServiceLevels.Select(level => level.Value));
        var words = data.LocalInstrument is { } instrument ? $"{levels}/{instrument.Value}" : levels;
        var scheme = words.Length > 0 ? Mapping.Canonical(Iso20022.Parts.PaymentTypes.Table, words) : null;
        return Core.Payments.Scheme.TryParse(scheme, out var known, out _) ? known : Core.Payments.Scheme.CrossBorder;
    }

    public ChargeBearer? Bearer(SaidField? field)
    {
        if (field is null)
        {
            return null;
        }

        if (Enum.TryParse<ChargeBearer>(Mapping.Canonical(ChargeFields.Table, field.Text), out var bearer))
        {
            return bearer;
        }

        From.Report("$.chargeBearer", "unknown-code", "The code of field 71A is none that is known.");
        return null;
    }
}
