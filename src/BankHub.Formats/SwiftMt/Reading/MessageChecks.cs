using BankHub.Formats.SwiftMt.Messages;
using BankHub.Formats.SwiftMt.Rules;
using BankHub.Formats.SwiftMt.Rules.Network;

namespace BankHub.Formats.SwiftMt.Reading;

/// <summary>Everything that is checked once a message is there.</summary>
internal static class MessageChecks
{
    public static void Run(MtMessage message)
    {
        if (!message.IsBare)
        {
            HeaderChecks.Run(message);
        }

        Fields(message, message.UserHeader);
        Fields(message, message.Text);
        if (!message.IsAcknowledgement && MessageTable.Find(message.TypeText, message.ValidationFlag) is { } structure)
        {
            message.Index();
            new StructureWalk(message, structure).Run();
            structure.Check?.Invoke(message);
        }
    }

    private static void Fields(MtMessage message, MtFields fields)
    {
        var slots = fields.Slots;
        var bytes = message.Bytes;
        for (var i = 0; i < slots.Count; i++)
        {
            ref var slot = ref slots[i];
            message.Read(ref slot, bytes);
            if (!slot.IsGood)
            {
                message.FindFaults(fields[i]);
            }
            else if (slot.Parts == 0 && fields[i].Definition is null)
            {
                message.Found(FieldRules.Unknown, fields[i]);
            }
            else if (PartyRules.Knows(ref slot))
            {
                PartyRules.Check(message, fields[i]);
            }
            else if (ReturnRules.Knows(ref slot))
            {
                ReturnRules.Check(message, fields[i]);
            }
        }
    }
}
