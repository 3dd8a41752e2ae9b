using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Poet.Migrations.Sqlite.Migrations.Transfers
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "transfers_Moves",
                columns: table => new
                {
                    OrderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    TransferId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromForce = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    ToForce = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_transfers_Moves", x => new { x.OrderId, x.Sequence });
                });

            migrationBuilder.CreateTable(
                name: "transfers_Transfers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    FromForce = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    ToForce = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    EffectiveAt = table.Column<long>(type: "INTEGER", nullable: false),
                    FormatId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DraftedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DraftedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromOwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromOwner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    FromUnitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ToOwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ToOwner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ToUnitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OfferedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AnswerBy = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ErasedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_transfers_Transfers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "transfers_Packs",
                columns: table => new
                {
                    TransferId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_transfers_Packs", x => new { x.TransferId, x.Number });
                    table.ForeignKey(
                        name: "FK_transfers_Packs_transfers_Transfers_TransferId",
                        column: x => x.TransferId,
                        principalTable: "transfers_Transfers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "transfers_Queries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TransferId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Section = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    MayHoldProtectedDetails = table.Column<bool>(type: "INTEGER", nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AskedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    AnswerMayHoldProtectedDetails = table.Column<bool>(type: "INTEGER", nullable: false),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AnsweredBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_transfers_Queries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_transfers_Queries_transfers_Transfers_TransferId",
                        column: x => x.TransferId,
                        principalTable: "transfers_Transfers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "transfers_Signatures",
                columns: table => new
                {
                    TransferId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    PackNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_transfers_Signatures", x => new { x.TransferId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_transfers_Signatures_transfers_Transfers_TransferId",
                        column: x => x.TransferId,
                        principalTable: "transfers_Transfers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "transfers_Steps",
                columns: table => new
                {
                    TransferId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_transfers_Steps", x => new { x.TransferId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_transfers_Steps_transfers_Transfers_TransferId",
                        column: x => x.TransferId,
                        principalTable: "transfers_Transfers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "transfers_TransferOrders",
                columns: table => new
                {
                    TransferId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    TypeCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_transfers_TransferOrders", x => new { x.TransferId, x.OrderId });
                    table.ForeignKey(
                        name: "FK_transfers_TransferOrders_transfers_Transfers_TransferId",
                        column: x => x.TransferId,
                        principalTable: "transfers_Transfers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_transfers_Moves_TransferId",
                table: "transfers_Moves",
                column: "TransferId");

            migrationBuilder.CreateIndex(
                name: "IX_transfers_Queries_TransferId",
                table: "transfers_Queries",
                column: "TransferId");

            migrationBuilder.CreateIndex(
                name: "IX_transfers_TransferOrders_OrderId",
                table: "transfers_TransferOrders",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_transfers_Transfers_FromForce_State_DraftedAt",
                table: "transfers_Transfers",
                columns: new[] { "FromForce", "State", "DraftedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_transfers_Transfers_Reference",
                table: "transfers_Transfers",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_transfers_Transfers_SubjectId",
                table: "transfers_Transfers",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_transfers_Transfers_ToForce_State_DraftedAt",
                table: "transfers_Transfers",
                columns: new[] { "ToForce", "State", "DraftedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "transfers_Moves");

            migrationBuilder.DropTable(
                name: "transfers_Packs");

            migrationBuilder.DropTable(
                name: "transfers_Queries");

            migrationBuilder.DropTable(
                name: "transfers_Signatures");

            migrationBuilder.DropTable(
                name: "transfers_Steps");

            migrationBuilder.DropTable(
                name: "transfers_TransferOrders");

            migrationBuilder.DropTable(
                name: "transfers_Transfers");
        }
    }
}
