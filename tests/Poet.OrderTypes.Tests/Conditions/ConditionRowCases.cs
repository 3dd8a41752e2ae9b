using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Conditions.Kinds;
using static Poet.OrderTypes.Tests.Conditions.Register;

namespace Poet.OrderTypes.Tests.Conditions;

/// <summary>Terms and facts of every row of tests/data/condition-rows.csv.</summary>
internal static class ConditionRowCases
{
    public static IReadOnlyDictionary<string, RowCase> Checks { get; } = new Dictionary<string, RowCase>
    {
        ["E1.1"] = Phones(FirstPhone, SecondPhone),
        ["E1.2"] = Phones(FirstPhone with { ESims = 1 }),
        ["E1.3"] = Phones(FirstPhone, SecondPhone with { Possession = Possession.Shared }),
        ["E1.4"] = Phones(FirstPhone, SecondPhone) with
        {
            At = London("2026-03-05 12:00:00"),
            Known = Ledger with { Permissions = [new(LedgerWords.Device, "490154203237518", Noon.AddDays(-2), London("2026-03-07 00:00:00"))] },
        },
        ["E2.1"] = Cash(Comparator.Exceeding, new CashFact("GBP", 499.99m)),
        ["E2.2a"] = Cash(Comparator.Exceeding, new CashFact("GBP", 500m)),
        ["E2.2b"] = Cash(Comparator.AtOrOver, new CashFact("GBP", 500m)),
        ["E2.2c"] = Cash(Comparator.NotSaid, new CashFact("GBP", 500m)),
        ["E2.3a"] = Cash(Comparator.Exceeding, new("GBP", 300), new("EUR", 300) { InPounds = 257.10m }),
        ["E2.3b"] = Cash(Comparator.Exceeding, new("GBP", 300), new("EUR", 300) { InPounds = 199.99m }),
        ["E2.3c"] = Cash(Comparator.Exceeding, new("GBP", 300), new("EUR", 300)),
        ["E2.4"] = Cash(Comparator.Exceeding, new CashFact("GBP", 900) { Possession = Possession.SomeoneElse }),
        ["E3.1"] = Away("2026-03-03 20:59:59"),
        ["E3.2"] = Away("2026-03-03 21:00:00"),
        ["E3.3"] = Away("2026-03-08 23:30:00"),
        ["E3.4"] = Away("2026-03-04 06:00:00"),
        ["E3.5"] = Away("2026-03-02 06:00:00"),
        ["E3.6a"] = Away("2026-10-24 12:00:00") with { At = DateTimeOffset.Parse("2026-10-25T00:30:00Z") },
        ["E3.6b"] = Away("2026-10-24 12:00:00") with { At = DateTimeOffset.Parse("2026-10-25T01:30:00Z") },
        ["E3.8"] = Away("2026-03-03 23:00:00") with { Known = new() { Permissions = [new(LedgerWords.Curfew, NewHome.ToString(), London("2026-03-05 00:00:00"), null)] } },
        ["E4.1"] = Carnival(CarnivalDay, At(TownMiddle, 10)),
        ["E4.2"] = Carnival(CarnivalDay, At(new(1.16, 51.79), 30)),
        ["E4.3"] = Carnival(CarnivalDay with { CalledOff = true }, At(TownMiddle, 10)),
        ["E5.1"] = Match(KickOff - TimeSpan.FromHours(4)),
        ["E5.2"] = Match(KickOff - TimeSpan.FromHours(4) - TimeSpan.FromSeconds(1)),
        ["E5.3a"] = Moved("2026-03-07 11:30:00"),
        ["E5.3b"] = Moved("2026-03-07 11:30:00", knownFrom: "2026-03-07 11:31:00"),
        ["E5.3c"] = Moved("2026-03-07 13:30:00"),
        ["E5.3d"] = Moved("2026-03-07 23:30:00"),
        ["E5.4"] = Match(KickOff, passing: true),
        ["E5.5"] = new(Football, new() { Duties = [new(DutyKind.Surrender) { Done = false }] }),
        ["E6.1a"] = Contact(new(MsA, ContactMeans.OnlineReaction) { SubjectCommunicated = true }),
        ["E6.1b"] = Contact(new(MsA, ContactMeans.OnlineReaction) { SubjectCommunicated = true }, Coverage.Included),
        ["E6.2a"] = Contact(new(MsA, ContactMeans.ThirdParty) { AskedThirdParty = false }),
        ["E6.2b"] = Contact(new(MsA, ContactMeans.ThirdParty)),
        ["E6.3"] = Contact(new(MsA, ContactMeans.Message) { OtherBegan = true, SubjectCommunicated = true, WithinException = false }),
        ["E6.4a"] = HundredMetres(DistanceEdge.NearerThan),
        ["E6.4b"] = HundredMetres(DistanceEdge.AtOrWithin),
        ["E6.4c"] = HundredMetres(DistanceEdge.NotSaid),
        ["E6.5"] = Contact(new(MsA, ContactMeans.Message) { SubjectCommunicated = true, WithinException = false }),
        ["E7.1"] = Device(Usual, new() { Kind = DeviceKind.SmartTv, Used = true, ReachesInternet = true, HistoryDeleted = true }),
        ["E7.2a"] = Device(Usual, Phone with { DeletesAutomatically = true }),
        ["E7.2b"] = Device(new() { NoDeletion = true }, Phone with { DeletesAutomatically = true }),
        ["E7.3"] = Device(Usual, Phone with { AppKeepsNoHistory = true, HistoryDeleted = false }),
        ["E7.4a"] = Device(Usual with { WipingSoftware = SoftwareRule.PossessionBarred }, Cleaner),
        ["E7.4b"] = Device(Usual, Cleaner),
        ["E7.5a"] = Device(Usual, Wiped) with { Known = new() { Notifications = [], Permissions = [new(LedgerWords.InternetUse, "", Noon.AddDays(-10), null)] } },
        ["E7.5b"] = Device(Usual, Wiped),
        ["E7.6"] = Device(Usual, Phone with { MonitoringRunning = false, MonitoringRemovedBySubject = false }),
        ["E15.4a"] = new(new NonAssociationTerms { UnderAge = 16 }, new() { With = [new() { Inadvertent = false }] }),
        ["E15.4b"] = new(new NonAssociationTerms { People = [Barker] }, new() { With = [new() { Inadvertent = false }] }),
        ["E15.5"] = new(Weekly with { Approval = "offender manager or nominated deputy" }, At(NewHome))
        {
            At = London("2026-03-03 23:00:00"), Known = new() { Permissions = [new(LedgerWords.Curfew, NewHome.ToString(), Noon.AddDays(-1), null)] },
        },
        ["E15.6"] = new(new FreeWordedTerms { Words = "Peidio â mynd i ganol y dref" }, At(TownMiddle)),
        ["E15.8a"] = Away("2026-03-04 00:00:00") with { Terms = Weekly with { Hours = [WeeklyWindow.Daily(new(20, 0), new(0, 0)), WeeklyWindow.Daily(new(0, 0), new(6, 0))] } },
        ["E15.8b"] = Away("2028-02-29 23:00:00"),
        ["E15.8c"] = Away("2026-10-24 12:00:00") with { At = DateTimeOffset.Parse("2026-10-25T00:20:00Z"), Terms = Weekly with { Hours = [WeeklyWindow.Daily(new(1, 15), new(1, 45))] } },
        ["E15.9"] = Moved("2026-03-07 11:30:00"),
        ["E15.10"] = new(new FreeWordedTerms { Words = "As per the order of the partner force" }, At(TownMiddle)),
    };

    public static IReadOnlyDictionary<string, RowCase> Reviews { get; } = new Dictionary<string, RowCase>
    {
        ["E1.lint"] = new(new DeviceLimitTerms { MaxPhones = 1 }, new()),
        ["E2.lint"] = new(new CashLimitTerms { Pounds = 500 }, new()),
        ["E3.7"] = new(Weekly with { Hours = [WeeklyWindow.Daily(new(0, 0), new(6, 0)), WeeklyWindow.Daily(new(6, 0), new(9, 0))] }, new()),
        ["E4.lint"] = new(new EventBanTerms { Event = "the carnival", Places = [Town] }, new())
        {
            References = new(People.People, People.Places.Values.Select(p => p.Id == HisHome ? p with { HomeOf = [Stranger] } : p).ToDictionary(p => p.Id)),
        },
        ["E5.lint"] = new(Football, new()),
        ["E6.lint"] = new(new NoContactTerms { People = [MsA] }, new()),
        ["E7.lint"] = new(new DeviceInspectTerms { InternetUse = InternetUse.Barred, BarredSoftware = ["Vanishing Notes"], HandOver = true, KeepHistory = true }, new()),
    };

    private static DateTimeOffset KickOff => London("2026-03-07 15:00:00");

    private static Known Ledger => new() { Notifications = [new(LedgerWords.Device, "356938035643809", Noon.AddDays(-30)), new(LedgerWords.Device, "07700900101", Noon.AddDays(-30))], Permissions = [] };

    private static DeviceFact FirstPhone => new() { Kind = DeviceKind.MobilePhone, Number = "07700900101", Imei = "356938035643809", Sims = 1, ESims = 0 };

    private static DeviceFact SecondPhone => new() { Kind = DeviceKind.MobilePhone, Imei = "490154203237518", Sims = 0, ESims = 0 };

    private static RowCase Phones(params DeviceFact[] found) => new(new DeviceLimitTerms
    {
        MaxPhones = 1, MaxSims = 1, MaxNumbers = 1, ESims = ESimRule.Barred, TabletsWithSim = Coverage.Included, WatchesWithSim = Coverage.Included, Approval = "supervising officer",
    }, new() { Devices = found })
    { Known = Ledger };

    private static RowCase Cash(Comparator comparator, params CashFact[] cash) => new(new CashLimitTerms
    {
        Pounds = 500, Comparator = comparator, Control = true, OtherCurrencies = Coverage.Included, RateSource = "the Bank of England", Coin = Coverage.Included, OwnBusiness = Coverage.Included,
    }, new() { Cash = cash });

    private static CurfewTerms Weekly => new()
    {
        PlaceId = HisHome, Approval = "officer in charge of the order",
        Hours =
        [
            WeeklyWindow.On([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], new(21, 0), new(6, 0)),
            WeeklyWindow.On([DayOfWeek.Saturday, DayOfWeek.Sunday], new(20, 0), new(8, 0)),
        ],
    };

    private static RowCase Away(string wall) => new(Weekly, At(NewHome)) { At = London(wall) };

    private static OccasionFact CarnivalDay => new("summer carnival") { StartsAt = Noon.AddHours(-2), EndsAt = Noon.AddHours(2) };

    private static RowCase Carnival(OccasionFact occasion, Facts where) => new(new EventBanTerms { Event = "the summer carnival", Places = [Town] }, where with { Occasions = [occasion] });

    private static MatchBanTerms Football => new() { Places = [Town], Passport = true, Station = "Clacton police station" };

    private static RowCase Match(DateTimeOffset at, bool? passing = null) => new(Football, new()
    {
        Occasions = [new("Clacton v Harlow") { StartsAt = KickOff }], Position = new(TownMiddle, 10), Place = passing is null ? null : new() { PassingThrough = passing },
    })
    { At = at };

    private static RowCase Moved(string at, string knownFrom = "2026-03-05 09:00:00") => new(Football, new()
    {
        Occasions = [new("Clacton v Harlow") { Reference = "F-17", StartsAt = KickOff }, new("Clacton v Harlow") { Reference = "F-17", StartsAt = KickOff.AddHours(2.5), KnownFrom = London(knownFrom) }],
        Position = new(TownMiddle, 10),
    })
    { At = London(at) };

    private static RowCase Contact(CommunicationFact fact, Coverage reactions = Coverage.NotSaid) => new(new NoContactTerms
    {
        People = [MsA], AnyMeans = true, Indirect = Coverage.Included, OnlineReactions = reactions, Exceptions = [ContactException.Solicitor, ContactException.Court, ContactException.ChildContact],
    }, new() { Communication = fact });

    // her home is a circle of ten metres about the door
    private static RowCase HundredMetres(DistanceEdge edge) => new(new ApproachPlaceTerms { Places = [HerHome], DistanceMetres = 100, Edge = edge }, At(Geometry.Given.North(Door, 110)));

    private static DeviceInspectTerms Usual => new()
    {
        HandOver = true, KeepHistory = true, NoDeletion = true, Monitoring = MonitoringRule.KeepInstalled, WipingSoftware = SoftwareRule.UseBarred,
        AutomaticDeletion = Ban.Barred, Vpn = Ban.Barred, Cloud = Ban.Barred, Approval = "offender manager",
    };

    private static DeviceFact Phone => new() { Kind = DeviceKind.MobilePhone, Number = "07700900101", Imei = "356938035643809" };

    private static DeviceFact Cleaner => Phone with { WipingSoftwarePresent = true, WipingSoftwareUsed = false };

    private static DeviceFact Wiped => new() { Kind = DeviceKind.Computer, EmployerControlled = true, HistoryDeletedByOther = true, HistoryDeleted = false };

    private static RowCase Device(DeviceInspectTerms terms, DeviceFact device) => new(terms, new() { Devices = [device] });
}
