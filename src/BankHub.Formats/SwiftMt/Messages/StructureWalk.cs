using BankHub.Formats.SwiftMt.Reading;
using BankHub.Formats.SwiftMt.Rules;

namespace BankHub.Formats.SwiftMt.Messages;

/// <summary>Puts the fields of a message into the places of its structure, one after another, and notes what does not fit.</summary>
internal ref struct StructureWalk(MtMessage message, MessageStructure structure)
{
    private readonly Place[] _places = structure.Places;
    private readonly int[] _mandatory = structure.MandatoryBefore;
    private readonly SlotList _slots = message.TextSlots;
    private int _at = -1;

    public void Run()
    {
        for (var i = 0; i < _slots.Count; i++)
        {
            var next = Find(ref _slots[i]);
            var skipped = next < 0 || next == _at || (next > _at && _mandatory[next] == _mandatory[_at + 1]) ? -1 : Skips(next);
            if (next < 0 || (skipped >= 0 && ComesLater(skipped, i)))
            {
                var rule = IsKnown(ref _slots[i]) ? StructureRules.Order : StructureRules.Unexpected;
                message.Found(rule, message.Text[i]);
                continue;
            }

            if (skipped >= 0)
            {
                Report(next, i);
            }

            _at = next;
        }

        if (Skips(_places.Length) >= 0)
        {
            Report(_places.Length, _slots.Count);
        }
    }

    private readonly bool IsKnown(ref Slot slot)
    {
        foreach (ref readonly var place in _places.AsSpan())
        {
            if (place.Takes(ref slot))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The place that takes the field: this one again, a later one, or one of the sequence around that may begin again.</summary>
    private readonly int Find(ref Slot slot)
    {
        if (_at >= 0 && (_places[_at].IsRepeated || _places[_at].Kind == PlaceKind.Any) && _places[_at].Takes(ref slot))
        {
            return _at;
        }

        for (var i = _at + 1; i < _places.Length; i++)
        {
            ref readonly var place = ref _places[i];
            if (place.Kind == PlaceKind.Close ? place.IsRepeated && _at > place.Partner : place.Takes(ref slot))
            {
                if (place.Kind != PlaceKind.Close)
                {
                    return i;
                }

                var first = First(place.Partner, ref slot);
                if (first >= 0)
                {
                    return first;
                }
            }
        }

        return -1;
    }

    /// <summary>A sequence begins again with its first mandatory field, or with one before it.</summary>
    private readonly int First(int open, ref Slot slot)
    {
        for (var i = open + 1; i < _places[open].Partner; i++)
        {
            if (_places[i].Takes(ref slot))
            {
                return i;
            }

            if (_places[i].IsMandatory)
            {
                break;
            }
        }

        return -1;
    }

    /// <summary>The first mandatory field between here and there; -1 if there is none.</summary>
    private readonly int Skips(int next) => next > _at ? Missing(_at + 1, next, _ => true)
        : Missing(_at + 1, CloseAfter(next), _ => true) is >= 0 and var left ? left
        : Missing(OpenBefore(next) + 1, next, _ => true);

    private readonly bool ComesLater(int place, int from)
    {
        for (var i = from + 1; i < _slots.Count; i++)
        {
            if (_places[place].Takes(ref _slots[i]))
            {
                return true;
            }
        }

        return false;
    }

    private readonly void Report(int next, int field)
    {
        var (at, target) = (field < _slots.Count ? _slots[field].TagStart : message.Bytes.Length, message);
        var walk = _places;
        bool Note(int place)
        {
            target.Found(StructureRules.Missing, at, walk[place].Name!);
            return false;
        }

        if (next > _at)
        {
            Missing(_at + 1, next, Note);
        }
        else
        {
            Missing(_at + 1, CloseAfter(next), Note);
            Missing(OpenBefore(next) + 1, next, Note);
        }
    }

    /// <summary>
    /// Calls for each mandatory field from one place up to another, until somebody says that it is enough; sequences that may be left
    /// out are stepped over, of others that are left out the first mandatory field counts.
    /// </summary>
    private readonly int Missing(int from, int to, Func<int, bool> isEnough)
    {
        for (var i = from; i < to; i++)
        {
            ref readonly var place = ref _places[i];
            if (place.Kind == PlaceKind.Open && place.Partner < to)
            {
                if (place.IsMandatory && FirstMandatory(i) is >= 0 and var first && isEnough(first))
                {
                    return first;
                }

                i = place.Partner;
            }
            else if (place.Kind == PlaceKind.Field && place.IsMandatory && isEnough(i))
            {
                return i;
            }
        }

        return -1;
    }

    private readonly int FirstMandatory(int open)
    {
        for (var i = open + 1; i < _places[open].Partner; i++)
        {
            if (_places[i].IsMandatory)
            {
                return i;
            }
        }

        return -1;
    }

    private readonly int CloseAfter(int place)
    {
        while (_places[place].Kind != PlaceKind.Close)
        {
            place++;
        }

        return place;
    }

    private readonly int OpenBefore(int place)
    {
        while (_places[place].Kind != PlaceKind.Open)
        {
            place--;
        }

        return place;
    }
}
