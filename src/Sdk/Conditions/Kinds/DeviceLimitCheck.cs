namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Counts what was found against one limit after another.</summary>
internal sealed class DeviceLimitCheck(DeviceLimitTerms terms, Situation situation)
{
    private readonly Findings findings = new();

    public Assessment Answer()
    {
        const string ToAsk = "Which telephones, SIM cards and computers the subject has";
        if (situation.Facts.Devices is not { } devices)
            return findings.Conclude(ToAsk);
        if (devices.Any(d => d.Possession == Possession.SomeoneElse))
            findings.Note("A device said to be somebody else's is not counted; say that it is shared if the subject uses it");

        Item[] held = [.. devices.Where(d => d.Possession != Possession.SomeoneElse && !(d.Possession == Possession.Shared && terms.Borrowed == Coverage.NotIncluded)).Select(Weigh)];
        Count(terms.MaxPhones, "mobile telephone", [.. held.Select(AsPhone).OfType<Item>(), .. LedgerPhones(held)]);
        Count(terms.MaxSims, "SIM card", [.. held.SelectMany(Sims)]);
        Count(terms.MaxNumbers, "telephone number", Numbers(held));
        Count(terms.MaxComputers, "computer", [.. held.Select(AsComputer).OfType<Item>()]);
        Count(terms.MaxLandlines, "landline telephone", [.. held.Where(i => i.Device.Kind == DeviceKind.Landline)]);
        foreach (var item in held)
            EachByItself(item);
        if (devices.Count == 0)
            findings.Clear("Devices were looked for and none was found");
        return findings.Conclude(ToAsk);
    }

    /// <summary>A device and, where it may not count, the question that settles it.</summary>
    private sealed record Item(DeviceFact Device, string? Question = null)
    {
        public Item But(string? question) => question is null || Question is not null ? this : this with { Question = question };
    }

    private Item Weigh(DeviceFact device) => new(device, device.Possession == Possession.Shared && terms.Borrowed == Coverage.NotSaid
        ? "Whether the condition covers a device that is borrowed or in regular use: its words do not say"
        : null);

    private Item? AsPhone(Item item) => item.Device.Kind switch
    {
        DeviceKind.MobilePhone => item,
        DeviceKind.Tablet => WithSim(item, terms.TabletsWithSim, "tablet"),
        DeviceKind.Watch => WithSim(item, terms.WatchesWithSim, "watch"),
        _ => null,
    };

    private static Item? WithSim(Item item, Coverage coverage, string what)
    {
        var sims = (item.Device.Sims ?? 0) + (item.Device.ESims ?? 0);
        if (coverage == Coverage.NotIncluded || sims == 0 && item.Device.Sims is not null && item.Device.ESims is not null)
            return null;
        if (sims == 0)
            return item.But($"Whether the {what} holds a SIM card or an e-SIM profile");
        return item.But(coverage == Coverage.NotSaid ? $"Whether a {what} with a SIM counts as a mobile telephone: the condition does not say" : null);
    }

    private Item? AsComputer(Item item) => item.Device.Kind switch
    {
        DeviceKind.Computer => item,
        DeviceKind.Tablet when AsPhone(item) is null => item.But("Whether a tablet counts as a computer: the condition does not say"),
        _ => null,
    };

    /// <summary>A telephone told to the police and not among those found may be one more, but only where one that was never told is found.</summary>
    private IEnumerable<Item> LedgerPhones(Item[] held)
    {
        var found = held.Where(i => i.Device.Kind == DeviceKind.MobilePhone).Select(i => i.Device).ToList();
        var told = (situation.Known.Notifications ?? []).Where(n => n.What == LedgerWords.Device && n.At <= situation.At)
            .GroupBy(n => n.Value).Where(g => !g.MaxBy(n => n.At)!.NoLongerHeld).Select(g => g.Key).ToHashSet();
        var foundImeis = found.Where(d => d.Imei is not null).Select(d => NormalForm.Imei(d.Imei!)).ToHashSet();
        if (found.Count == 0 || foundImeis.Count != found.Count || foundImeis.IsSubsetOf(told))
            return [];
        return told.Where(v => v.Length >= 14 && !foundImeis.Contains(v))
            .Select(v => new Item(new DeviceFact { Kind = DeviceKind.MobilePhone, Imei = v }, $"Whether the subject still has the device told to the police with IMEI {v}"));
    }

    private IEnumerable<Item> Sims(Item item)
    {
        var device = item.Device;
        if (device.Kind == DeviceKind.Sim)
            return [item];
        var physical = Enumerable.Repeat(item, device.Sims ?? 0);
        if (device.Sims is null && device.Kind == DeviceKind.MobilePhone)
            physical = [item, item.But("How many SIM cards are in the telephone: it was not said")];
        return terms.ESims switch
        {
            ESimRule.CountedAsSim when device.ESims is null && device.Kind == DeviceKind.MobilePhone =>
                [.. physical, item.But("How many e-SIM profiles are in the telephone: it was not said")],
            ESimRule.CountedAsSim => [.. physical, .. Enumerable.Repeat(item, device.ESims ?? 0)],
            ESimRule.NotSaid => [.. physical, .. Enumerable.Repeat(item.But("Whether an e-SIM profile counts as a SIM card: the condition does not say"), device.ESims ?? 0)],
            _ => physical,
        };
    }

    private static IReadOnlyList<Item> Numbers(Item[] held)
    {
        var known = held.Where(i => i.Device.Number is not null && i.Device.Kind != DeviceKind.Landline).DistinctBy(i => NormalForm.Phone(i.Device.Number!));
        var unknown = held.Where(i => i.Device.Number is null && (i.Device.Kind == DeviceKind.Sim || i.Device.Kind == DeviceKind.MobilePhone && (i.Device.Sims ?? 1) + (i.Device.ESims ?? 0) > 0))
            .Select(i => i.But("Which telephone number is in use on each device"));
        return [.. known, .. unknown];
    }

    private void Count(int? limit, string one, IReadOnlyList<Item> items)
    {
        if (limit is not { } most)
            return;
        var certain = items.Where(i => i.Question is null).ToList();
        var says = $"{Wording.Count(items.Count, one)} found, and the condition allows {Wording.Number(most)}";
        if (certain.Count > most)
        {
            // those beyond the limit are the ones that a permission must cover
            var beyond = certain.Where(i => situation.Permitted(LedgerWords.Device, Identifiers(i.Device)) != LedgerAnswer.Yes || terms.Approval is null).ToList();
            says = $"{Wording.Count(certain.Count, one)} found, and the condition allows {Wording.Number(most)}";
            if (beyond.Count > most)
                findings.BreachUnlessApproved(situation, terms.Approval, Wording.Sentence(says), LedgerWords.Device, beyond.SelectMany(i => Identifiers(i.Device)));
            else
                findings.Clear($"{Wording.Sentence(says)}, but a permission recorded for what goes beyond holds at this moment");
        }
        else if (items.Count > most)
            findings.Ask($"{Wording.Sentence(Wording.Count(items.Count, one))} may count, and the condition allows {Wording.Number(most)}", items.First(i => i.Question is not null).Question!);
        else
            findings.Clear(Wording.Sentence(says));
    }

    private void EachByItself(Item item)
    {
        var device = item.Device;
        if (terms.ESims == ESimRule.Barred && device.ESims > 0)
            BarredOrAsk(item, "An e-SIM profile is in the device, and the condition allows none");
        else if (terms.ESims == ESimRule.Barred && device.ESims is null && device.Kind == DeviceKind.MobilePhone)
            findings.Ask("The condition allows no e-SIM profile", "Whether an e-SIM profile is in the telephone: it was not said");
        if (terms.AlteredHandsetsBarred && device.Hardened == true)
            BarredOrAsk(item, "The handset is altered to hide its identity or its content");
        else if (terms.AlteredHandsetsBarred && device.Hardened is null && device.Kind == DeviceKind.MobilePhone)
            findings.Note("Whether a handset is altered to hide its identity or its content was not said");
        if (terms.OnlyPhones.Count > 0 && device.Kind == DeviceKind.MobilePhone)
            CompareWithNamed(item);
    }

    private void CompareWithNamed(Item item)
    {
        var imei = item.Device.Imei is { } i ? NormalForm.Imei(i) : null;
        var number = item.Device.Number is { } n ? NormalForm.Phone(n) : null;
        if (terms.OnlyPhones.Any(p => Same(imei, p.Imei is null ? null : NormalForm.Imei(p.Imei)) && Same(number, p.Number is null ? null : NormalForm.Phone(p.Number))
            && (imei is not null && p.Imei is not null || number is not null && p.Number is not null)))
            findings.Clear("The telephone is one that the condition names");
        else if (terms.OnlyPhones.Any(p => Same(imei, p.Imei is null ? null : NormalForm.Imei(p.Imei)) && Same(number, p.Number is null ? null : NormalForm.Phone(p.Number))))
            findings.Ask("The condition allows named telephones only", "The IMEI and the number of the telephone");
        else
            BarredOrAsk(item, "The telephone is not one that the condition names");

        static bool Same(string? found, string? named) => found is null || named is null || found == named;
    }

    private void BarredOrAsk(Item item, string says)
    {
        if (item.Question is { } question)
            findings.Ask(says, question);
        else
            findings.BreachUnlessApproved(situation, terms.Approval, says, LedgerWords.Device, Identifiers(item.Device));
    }

    /// <summary>What a permission can name the device by; an empty entry is an identifier that was not read.</summary>
    internal static string[] Identifiers(DeviceFact device) => [device.Imei is null ? "" : NormalForm.Imei(device.Imei), device.Number is null ? "" : NormalForm.Phone(device.Number)];
}
